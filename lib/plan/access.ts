/** The one policy table. Every handler and every socket asks `can`; nothing else decides. */
export const roles = ["owner", "editor", "commenter", "viewer"] as const;
export type Role = (typeof roles)[number];

/** Roles a share link or a room code may grant: ownership is never given by a link. */
export const grantableRoles = ["editor", "commenter", "viewer"] as const;
export type GrantableRole = (typeof grantableRoles)[number];

const policy = {
  "plan.read": ["owner", "editor", "commenter", "viewer"],
  "plan.edit": ["owner", "editor"],
  "plan.comment": ["owner", "editor", "commenter"],
  "plan.share": ["owner", "editor"],
  "plan.members": ["owner"],
  "plan.delete": ["owner"],
  /** To save one, and to rename or remove one's own. */
  "baseline.take": ["owner", "editor"],
  /** To rename or remove what somebody else saved. */
  "baseline.manage": ["owner"],
  /** To approve a part of the plan, and to withdraw one's own approval. */
  "approval.give": ["owner", "editor"],
  /** To withdraw what somebody else approved. */
  "approval.manage": ["owner"],
  /** To make, change, close and hand out a survey's link, and to remove answers. */
  "survey.manage": ["owner", "editor"],
} as const satisfies Record<string, readonly Role[]>;
export type Operation = keyof typeof policy;

/** `role` is null for someone who is no member. */
export function can(role: Role | null, operation: Operation): boolean {
  return role !== null && (policy[operation] as readonly Role[]).includes(role);
}

/** Whether a member of role `giver` may hand out `given`: never more than one has. */
export function canGrant(giver: Role | null, given: Role): boolean {
  return can(giver, "plan.share") && roles.indexOf(given) >= roles.indexOf(giver as Role) && given !== "owner";
}

export const isRole = (value: unknown): value is Role => roles.includes(value as Role);
