// Where things stand in a document, by names that outlive renumbering: a link to a clause keeps working when one is added.
export const partAnchor = (name: string): string => `part-${safe(name)}`;
export const clauseAnchor = (name: string): string => `clause-${safe(name)}`;
export const definitionAnchor = (name: string): string => `definition-${safe(name)}`;
export const scheduleAnchor = (name: string): string => `schedule-${safe(name)}`;

/** Names are identifiers of any script; of a name that is not, whatever could end an attribute or a link is spelt out. */
function safe(name: string): string {
  return name.replace(/[^\p{L}\p{N}_]/gu, (character) => `-${(character.codePointAt(0) ?? 0).toString(16)}-`);
}
