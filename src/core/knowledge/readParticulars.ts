/**
 * Reads the particulars that a fact states by hand. They are used whole or not at all: a slot or a
 * group that was dropped would make the rest mean something else.
 */
import { Fields, rangeOf, startOf } from './json.ts';
import type { JsonNode, Report } from './json.ts';
import type { StatedParticulars, StatedSlot } from './pack.ts';
import { SLOT_KINDS, slotForm, statedValue, takesAmong } from './statedSlots.ts';

const PARTICULARS_FIELDS = ['about', 'slots'];
const SLOT_FIELDS = ['kind', 'says', 'excludes', 'of', 'among'];

/** The particulars of a fact from their node; undefined if there are none or they are broken, which is reported. */
export function readParticulars(
  node: JsonNode | undefined,
  factId: string,
  report: Report,
): StatedParticulars | undefined {
  if (node === undefined) return undefined;
  const label = `The object ‘particulars’ of fact ‘${factId}’`;
  if (node.type !== 'object') {
    report(`${label} is not an object.`, rangeOf(node));
    return undefined;
  }
  const fields = new Fields(node, label, report);
  fields.reportUnknown(PARTICULARS_FIELDS);
  const about = (fields.list('about') ?? []).map((group) => readGroup(fields, group));
  const slots = (fields.list('slots') ?? []).map((slot, index) =>
    readSlot(slot, `Slot ${String(index + 1)} of fact ‘${factId}’`, report),
  );
  if (slots.length === 0 && about.length === 0 && !fields.failed)
    fields.fail('states nothing', startOf(node));
  const sound = slots.filter((slot) => slot !== undefined);
  return fields.failed || sound.length < slots.length ? undefined : { about, slots: sound };
}

/** One group of `about`: a list of wordings. */
function readGroup(fields: Fields, node: JsonNode): readonly string[] {
  if (node.type !== 'array') {
    fields.fail('has a group in ‘about’ that is not a list of wordings', rangeOf(node));
    return [];
  }
  const items = node.children ?? [];
  if (items.length === 0) fields.fail('has an empty group in ‘about’', rangeOf(node));
  return items.flatMap((item) => {
    const text: unknown = item.value;
    if (typeof text === 'string' && hasWords(text)) return [text];
    fields.fail('has a wording in ‘about’ that holds no word', rangeOf(item));
    return [];
  });
}

/** True if there is something to look for in a draft. */
function hasWords(text: string): boolean {
  return WORD_CHARACTER.test(text);
}

/** What words and numbers are made of. */
const WORD_CHARACTER = /[\p{L}\p{M}\p{Nd}]/u;

function readSlot(node: JsonNode, label: string, report: Report): StatedSlot | undefined {
  if (node.type !== 'object') {
    report(`${label} is not an object.`, rangeOf(node));
    return undefined;
  }
  const fields = new Fields(node, label, report);
  fields.reportUnknown(SLOT_FIELDS);
  const kind = fields.choice('kind', SLOT_KINDS);
  const says = readWordings(fields, 'says');
  const excludes = readWordings(fields, 'excludes');
  const of = readWordings(fields, 'of');
  const among = readWordings(fields, 'among', true);
  if (says === undefined && fields.get('says') === undefined)
    fields.fail('has no ‘says’', startOf(node));
  if (kind === undefined || says === undefined) return undefined;

  const form = slotForm(kind, among !== undefined);
  const allowed = { excludes: form === 'words', of: form === 'value', among: takesAmong(kind) };
  const why = {
    excludes: form === 'value' ? 'any other value differs' : '‘among’ tells which names differ',
    of: 'it belongs to values',
    among: 'it belongs to names',
  };
  for (const name of ['excludes', 'of', 'among'] as const) {
    const field = fields.get(name);
    if (field !== undefined && !allowed[name])
      fields.fail(
        `is of the kind ‘${kind}’, which takes no ‘${name}’: ${why[name]}`,
        rangeOf(field),
      );
  }
  if (form === 'value') {
    for (const [index, item] of (fields.get('says')?.children ?? []).entries()) {
      const text = says[index] ?? '';
      if (statedValue(kind, text) === undefined)
        fields.fail(
          `says ‘${text}’, which can’t be read as one ${NOUNS[kind] ?? kind}`,
          rangeOf(item),
        );
    }
  }
  if (fields.failed) return undefined;
  return {
    kind,
    says,
    ...(excludes === undefined ? {} : { excludes }),
    ...(of === undefined ? {} : { of }),
    ...(among === undefined ? {} : { among }),
  };
}

/** What a message calls a value, where its kind is no noun for it. */
const NOUNS: Readonly<Partial<Record<StatedSlot['kind'], string>>> = {
  percent: 'percentage',
  money: 'amount of money',
  unit: 'quantity',
  ordinal: 'rank such as ‘second-largest’',
};

/** A list of wordings that may be absent, but not empty; `single` lets one stand without its list. */
function readWordings(fields: Fields, name: string, single = false): readonly string[] | undefined {
  const node = fields.get(name);
  if (node === undefined) return undefined;
  const items = single && node.type === 'string' ? [node] : fields.list(name);
  if (items === undefined) return undefined;
  if (items.length === 0) fields.fail(`has an empty ‘${name}’`, rangeOf(node));
  const texts = items.flatMap((item) => {
    const text: unknown = item.value;
    if (typeof text === 'string' && hasWords(text)) return [text];
    fields.fail(`has a wording in ‘${name}’ that holds no word`, rangeOf(item));
    return [];
  });
  return texts.length === items.length && items.length > 0 ? texts : undefined;
}
