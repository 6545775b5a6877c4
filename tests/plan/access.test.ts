import { expect, it } from "vitest";
import { can, canGrant, type Operation, type Role, roles } from "@/lib/plan/access";

const allowed: Record<Operation, Role[]> = {
  "plan.read": ["owner", "editor", "commenter", "viewer"],
  "plan.edit": ["owner", "editor"],
  "plan.comment": ["owner", "editor", "commenter"],
  "plan.share": ["owner", "editor"],
  "plan.members": ["owner"],
  "plan.delete": ["owner"],
  "baseline.take": ["owner", "editor"],
  "baseline.manage": ["owner"],
  "approval.give": ["owner", "editor"],
  "approval.manage": ["owner"],
  "survey.manage": ["owner", "editor"],
};

it("[P14] the policy table says who may do what", () => {
  for (const [operation, who] of Object.entries(allowed) as [Operation, Role[]][]) {
    expect(roles.filter((role) => can(role, operation)), operation).toEqual(who);
    expect(can(null, operation)).toBe(false);
  }
});

it("[P15] nobody grants more than they have, and nobody grants ownership", () => {
  for (const giver of roles) expect(canGrant(giver, "owner")).toBe(false);
  expect(canGrant("owner", "editor")).toBe(true);
  expect(canGrant("editor", "editor")).toBe(true);
  expect(canGrant("commenter", "viewer")).toBe(false);
  expect(canGrant(null, "viewer")).toBe(false);
});
