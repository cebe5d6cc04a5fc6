/** Offices: what somebody is for a state, a firm or an army. */

const HEADS = new Set(
  `president premier minister chancellor king queen emperor governor mayor ambassador envoy secretary senator commander chairman
  chairwoman chair director chief executive officer engineer accountant spokesman spokeswoman general admiral marshal
  leader head`.split(/\s+/u),
);

/** True of a noun that names an office, or ends the name of one. */
export function isOffice(lower: string): boolean {
  return HEADS.has(lower);
}
