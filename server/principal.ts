// Who asks, and what for.
export const roles = ['author', 'reviewer', 'adjuster', 'auditor', 'admin'] as const;
export type Role = (typeof roles)[number];

export interface Principal {
  readonly tenant: string;
  /** As it stands in the audit log: `key:ID` or `token:SUBJECT`. */
  readonly actor: string;
  readonly roles: readonly Role[];
}

export function isRole(text: unknown): text is Role {
  return (roles as readonly unknown[]).includes(text);
}
