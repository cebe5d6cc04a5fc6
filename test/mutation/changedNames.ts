/** Rules that put another name or office in the place of one, or have two names change places. */
import type { Entity } from '../../src/core/knowledge/pack.ts';
import type { NameMention } from '../../src/core/language/names.ts';
import { eventDates } from './changedDates.ts';
import { type Edit, type Sentence, choose, editsOf } from './sentence.ts';
import { mainVerb } from './verbs.ts';
import { INVENTED, type World } from './world.ts';

/**
 * The names whose exchange the fact rules out. Others may do the same as the fact's actor, and the
 * actor may do the same to others. So an exchanged name contradicts only where the sentence tells of
 * one dated event, a rank that only one can hold, where something lies, or whose officer somebody was.
 */
function bindingNames(given: Sentence, world: World): readonly NameMention[] {
  const { text, analysis, fact } = given;
  const verb = mainVerb(given);
  if (verb === undefined) return [];
  const known = analysis.names.filter(
    ({ end, ids, form }) =>
      // 'Minister Smith Jones', read as 'Minister Smith', is no whole name
      ids.length === 1 && form !== 'metonym' && !/^\s\p{Lu}/u.test(text.slice(end)),
  );
  const rest = text.slice(verb.end);
  const others = known.filter(({ start }) => start > verb.end);
  const subjects = known.filter(
    ({ start, end }) =>
      start >= verb.from &&
      end <= verb.start &&
      /^(?: \w+ly)?$/u.test(text.slice(end, verb.start).trimEnd()),
  );
  const dated =
    fact.kind !== 'judgment' &&
    eventDates(given).some(({ precision }) => precision !== 'years' && precision !== 'decade');
  // only one can establish the bank or grant somebody's request; many can visit it
  const definite =
    /^ (?:the \p{Ll}|the \p{Lu}[\p{L} ]* (?:Region|Act|Bank)\b|[\p{Lu}][\p{L} -]*['’]s )/u.test(
      rest,
    );
  const ranked = analysis.values.some(
    (value) => value.kind === 'rank' && value.by !== undefined && value.start > verb.end,
  );
  const unique =
    fact.kind !== 'judgment' &&
    ((ranked && ['is', 'was', 'have', 'maintain'].includes(verb.base)) ||
      / the only\b/u.test(rest));
  const located = verb.base === 'lie' || /^ (?:situated|located)\b/u.test(rest);
  const officer =
    ['is', 'was'].includes(verb.base) &&
    OFFICE.test(rest) &&
    subjects.some(({ ids }) => ids.some((id) => world.knowledge.lexicon.kindOf(id) === 'person'));
  return [
    ...((dated && definite) || unique ? subjects : []),
    // 'as Norway’s largest export' may be said of other countries, too
    ...(dated || located || officer
      ? others.filter(({ preposition }) => preposition !== 'as')
      : []),
  ];
}

function isPlaceName(mention: NameMention, entity: Entity): boolean {
  return (
    entity.kind === 'place' ||
    (entity.kind === 'state' &&
      ['in', 'at', 'near', 'inside', 'through'].includes(mention.preposition))
  );
}

/** Other actors: of the pack's, and such as no pack knows. */
export function changedNames(given: Sentence, world: World): readonly Edit[] {
  return exchangedNames(given, world, (mention, entity) => !isPlaceName(mention, entity));
}

/** Other places: of the pack's, and such as no pack knows. */
export function changedPlaces(given: Sentence, world: World): readonly Edit[] {
  return exchangedNames(
    given,
    world,
    (mention, entity) => isPlaceName(mention, entity) && mention.preposition !== '',
  );
}

function exchangedNames(
  given: Sentence,
  world: World,
  wanted: (mention: NameMention, entity: Entity) => boolean,
): readonly Edit[] {
  const { text } = given;
  return bindingNames(given, world).flatMap((found): Edit[] => {
    const mention = properPart(found, text);
    if (mention === undefined) return [];
    const entity = world.entities.find(({ id }) => id === mention.ids[0]);
    if (entity === undefined || !wanted(mention, entity)) return [];
    const words = text.slice(mention.start, mention.end);
    const possessive = /^['’]s\b/u.test(text.slice(mention.end));
    const article =
      /\b(an?|the)\s+$/iu.exec(text.slice(0, mention.start))?.[1]?.toLowerCase() ?? '';
    const fits = (name: string) =>
      !(possessive && name.endsWith('s')) &&
      !(article.startsWith('a') && /^[aeiou]/iu.test(name) !== /^[aeiou]/iu.test(words));
    if (mention.form === 'demonym') {
      // 'Russian troops', not 'the Soviets'
      const adjective = /^\s[a-z]/u.test(text.slice(mention.end)) && !words.endsWith('s');
      if (!adjective) return [];
      const candidates = strangers(entity, given, world).flatMap(({ demonyms = [] }) =>
        demonyms
          .filter((name) => !name.endsWith('s') && !/^(?:Sino|Russo)$/u.test(name))
          .slice(0, 1),
      );
      const other = choose(candidates.filter(fits), words + text);
      return other === undefined ? [] : [{ start: mention.start, end: mention.end, text: other }];
    }
    const takesArticle = article === 'the';
    const known = strangers(entity, given, world).filter(
      (other) =>
        world.takesArticle(other) === takesArticle &&
        !/s$|^the | Island$/u.test(other.name) &&
        other.name.split(' ').length <= 3,
    );
    const names = [
      choose(known.map(({ name }) => name).filter(fits), words + text),
      takesArticle && entity.kind !== 'organisation'
        ? undefined
        : choose(INVENTED[entity.kind] ?? [], text),
    ];
    return names
      .filter((name) => name !== undefined)
      .map((name) => ({ start: mention.start, end: mention.end, text: name }));
  });
}

/** Of 'the Soviet Union' and 'port of Hamburg', names as well, the part that is exchanged. */
function properPart(mention: NameMention, text: string): NameMention | undefined {
  const lead = /^(?:(?:The|\p{Ll}+) )*(?=\p{Lu})/u.exec(text.slice(mention.start, mention.end));
  return lead === null ? undefined : { ...mention, start: mention.start + lead[0].length };
}

/** Entities of the same kind that the sentence doesn't name, and that neither contain nor lie in its. */
function strangers(
  entity: Entity,
  { analysis }: Sentence,
  { entities, knowledge }: World,
): readonly Entity[] {
  const named = new Set(analysis.names.flatMap(({ ids }) => ids));
  const within = (id: string) => knowledge.lexicon.containersOf(id);
  return entities.filter(
    ({ id, kind, within: container }) =>
      kind === entity.kind &&
      // where a continent ends no pack says
      (kind !== 'place' || container !== undefined) &&
      !named.has(id) &&
      !within(id).includes(entity.id) &&
      !within(entity.id).includes(id) &&
      ![...named].some((other) => within(other).includes(id) || within(id).includes(other)),
  );
}

const OFFICES: readonly (readonly [from: string, to: string])[] = [
  ['Prime Minister', 'President'],
  ['Foreign Minister', 'Defense Minister'],
  ['Railway Minister', 'Foreign Minister'],
  ['energy minister', 'finance minister'],
  ['President', 'Prime Minister'],
  ['president', 'prime minister'],
  ['chief executive officer', 'chief financial officer'],
  ['chief engineer', 'chief accountant'],
  ['US ambassador', 'US trade envoy'],
  ['US Ambassador', 'US trade envoy'],
  ['director', 'chief lawyer'],
  ['professor', 'general'],
  ['Supreme Allied Commander', 'spokesman'],
  ['economist', 'historian'],
  ['shipowner', 'schoolmaster'],
];
const OFFICE = new RegExp(`\\b(?:${OFFICES.map(([from]) => from).join('|')})\\b`, 'u');

/** 'Prime Minister' → 'President', where the sentence speaks of a person. */
export function changedOffices(given: Sentence, { knowledge }: World): readonly Edit[] {
  const { text, analysis } = given;
  const hasPerson = analysis.names.some(({ ids }) =>
    ids.some((id) => knowledge.lexicon.kindOf(id) === 'person'),
  );
  if (!hasPerson) return [];
  const names = new Map(OFFICES);
  return editsOf(text, new RegExp(OFFICE, 'gu'), ([office]) => names.get(office));
}

/** Verbs and nouns whose two sides can change places without changing what is said. */
const SYMMETRIC =
  /\b(?:shar\w+|between|relation\w*|agree\w*|border\w*|partner\w*|alliance|converge\w*|similar|connect\w*|link\w*|match|deal|contract|with|and)\b/u;

/** 'A recognized B' → 'B recognized A', and 'A rather than B', 'A over B'. */
export function swappedRoles(given: Sentence, { knowledge }: World): readonly Edit[] {
  const { text, analysis, fact } = given;
  const usable = analysis.names.filter(({ ids, form }) => ids.length > 0 && form !== 'demonym');
  const kind = ({ ids }: NameMention) => knowledge.lexicon.kindOf(ids[0] ?? '');
  const swap = (a: NameMention, b: NameMention): readonly Edit[] =>
    kind(a) !== kind(b) || a.ids[0] === b.ids[0]
      ? []
      : [
          {
            start: a.start,
            end: b.end,
            text:
              text.slice(b.start, b.end) + text.slice(a.end, b.start) + text.slice(a.start, a.end),
          },
        ];
  const preferred = usable.flatMap((a, i) => {
    const b = usable[i + 1];
    const between = text.slice(a.end, b?.start ?? a.end);
    return b !== undefined && /^ (?:rather than|over)(?: those of)? $/u.test(between)
      ? swap(a, b)
      : [];
  });
  const verb = mainVerb(given);
  const isEvent = fact.kind === 'fact' || fact.kind === 'estimate';
  if (verb === undefined || verb.kind === 'auxiliary' || !isEvent) return preferred;
  const a = usable.find(
    ({ start, end }) =>
      start >= verb.from &&
      /(?:^|, |\d )$/u.test(text.slice(0, start)) &&
      text.slice(end, verb.start).trim().split(' ').length <= 1,
  );
  const b = usable.find(
    ({ start }) => start > verb.end && /^(?: \w+){0,4} $/u.test(text.slice(verb.end, start)),
  );
  const compared = usable.find(({ start }) =>
    / (?:before|than|ahead of|as much \w+ as)(?: the)? $/u.test(text.slice(0, start)),
  );
  if (a === undefined || SYMMETRIC.test(text.slice(verb.start))) return preferred;
  const object = compared ?? b;
  if (
    object === undefined ||
    (/^(?:['’]s| \p{L})/u.test(text.slice(object.end)) &&
      !/^ (?:in|on|for|from) /u.test(text.slice(object.end)))
  )
    return preferred;
  return [...preferred, ...swap(a, object)];
}
