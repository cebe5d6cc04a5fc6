/** What a pack may state by hand of each kind of particular, and what it states it in. */
import type { ParticularKind } from '../findings.ts';
import type { ValueParticular } from '../language/particulars.ts';
import { findValues } from '../language/values.ts';
import { ENTITY_KINDS } from './pack.ts';
import type { EntityKind, StatedParticulars, StatedSlot } from './pack.ts';

const VALUE_KINDS: readonly ParticularKind[] = [
  'percent',
  'money',
  'quantity',
  'unit',
  'count',
  'date',
  'duration',
  'ordinal',
  'range',
];
const WORD_KINDS: readonly ParticularKind[] = [
  'polarity',
  'quantifier',
  'modality',
  'comparison',
  'attribution',
];
/** Told by a name where it is said which names it is among, else in words. */
const NAME_KINDS: readonly ParticularKind[] = ['entity', 'role', 'place'];

/** Every kind a slot may have. */
export const SLOT_KINDS: readonly ParticularKind[] = [...VALUE_KINDS, ...WORD_KINDS, ...NAME_KINDS];

/** How a slot's particular is told: as a value, by a name, or in words. */
export type SlotForm = 'value' | 'name' | 'words';

/** The form of a slot of this kind, with or without `among`. */
export function slotForm(kind: ParticularKind, hasAmong: boolean): SlotForm {
  if (VALUE_KINDS.includes(kind)) return 'value';
  return hasAmong && NAME_KINDS.includes(kind) ? 'name' : 'words';
}

/** True if slots of this kind may say which names theirs is among. */
export function takesAmong(kind: ParticularKind): boolean {
  return NAME_KINDS.includes(kind);
}

/** True if an item of `among` is a kind of entity rather than a name. */
export function isEntityKind(text: string): text is EntityKind {
  return ENTITY_KINDS.some((kind) => kind === text);
}

/** The one value of a kind that a text states, read by the grammar that reads drafts; undefined if there is none. */
export function statedValue(kind: ParticularKind, text: string): ValueParticular | undefined {
  const [value, second] = findValues(text);
  return value !== undefined && second === undefined && isOfKind(value, kind) ? value : undefined;
}

function isOfKind(value: ValueParticular, kind: ParticularKind): boolean {
  if (value.kind === 'date') return kind === 'date';
  if (value.kind === 'rank') return kind === 'ordinal';
  switch (kind) {
    case 'percent':
    case 'money':
    case 'count':
    case 'duration':
      return value.dimension === kind;
    case 'quantity':
    case 'unit':
    case 'range':
      return true;
    default:
      return false;
  }
}

/** Every name and wording in the particulars, also those that differ from the fact. */
export function textsOf({ about, slots }: StatedParticulars): readonly string[] {
  return [
    ...about.flat(),
    ...slots.flatMap(({ says, excludes = [], of = [], among = [] }: StatedSlot) => [
      ...says,
      ...excludes,
      ...of,
      ...among,
    ]),
  ];
}
