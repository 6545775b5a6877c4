import { expect, test } from "vitest";
import { joinByLink, revokeLink } from "@/lib/db/join";
import { createLink, findLink, linksOf, normalizeCode, roomCode } from "@/lib/db/links";
import { changeRole, findMembership } from "@/lib/db/members";
import { createPlan } from "@/lib/db/plans";
import { type Db } from "@/lib/db/schema";
import { createGuest } from "@/lib/db/users";
import { type GrantableRole } from "@/lib/plan/access";
import { temporaryDatabase } from "./temporary-database";

async function setUp() {
  const { db } = temporaryDatabase();
  const owner = (await createGuest(db, "Owner", 0)).id;
  const guest = (await createGuest(db, "Guest", 0)).id;
  const room = await createPlan(db, { id: "plan", name: "Portal", language: "en", template: "blank", createdBy: owner }, 0);
  const share = (role: GrantableRole) => createLink(db, { plan: "plan", role, createdBy: owner }, 1);
  return { db, owner, guest, room, share };
}
const roleOf = async (db: Db, user: string) => (await findMembership(db, "plan", user))?.role ?? null;

test("[D6] a link is found by its token or its code, however the code is typed", async () => {
  const { db, room } = await setUp();
  expect(room.code).toMatch(/^[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}$/);
  for (const key of [{ token: room.token }, { code: room.code }, { code: ` ${room.code.toLowerCase().replace("-", " ")} ` }])
    expect((await findLink(db, key))?.id).toBe(room.id);
  expect(await findLink(db, { token: `${room.token}x` })).toBeNull();
});

test("[D6] the token is nowhere in the database", async () => {
  const { db, room } = await setUp();
  expect(JSON.stringify(await db.selectFrom("links").selectAll().execute())).not.toContain(room.token);
});

test.each([["KX4-92", null], ["KX4-92MM", null], ["KX4-92O", null], ["ｋｘ４９２ｍ", "KX4-92M"], ["", null]])(
  "[D6] %s is the code %s",
  (typed, code) => expect(normalizeCode(typed)).toBe(code),
);

test("[D6] a revoked link is found by neither, and once revoked stays so", async () => {
  const { db, room } = await setUp();
  expect(await revokeLink(db, "other", room.id, 5)).toBeNull();
  expect(await revokeLink(db, "plan", room.id, 5)).toEqual([]);
  expect(await revokeLink(db, "plan", room.id, 6)).toBeNull();
  expect([await findLink(db, room), await findLink(db, { code: room.code }), await linksOf(db, "plan")]).toEqual([null, null, []]);
});

test("[D7] joining adds, raises, and never lowers", async () => {
  const { db, guest, owner, share } = await setUp();
  const [viewer, editor] = [await share("viewer"), await share("editor")];
  const join = (link: { token: string }, user: string) => joinByLink(db, { token: link.token }, user, 2);
  expect(await join(viewer, guest)).toEqual({ plan: "plan", role: "viewer", changed: true });
  expect(await join(editor, guest)).toEqual({ plan: "plan", role: "editor", changed: true });
  expect(await join(viewer, guest)).toEqual({ plan: "plan", role: "editor", changed: false });
  expect(await join(viewer, owner)).toEqual({ plan: "plan", role: "owner", changed: false });
});

test("[D7] a link does not raise someone whom an owner lowered by hand", async () => {
  const { db, guest, room } = await setUp();
  await joinByLink(db, { code: room.code }, guest, 2);
  await changeRole(db, "plan", guest, "viewer");
  expect((await joinByLink(db, { code: room.code }, guest, 3))?.role).toBe("viewer");
});

test("[D8] revoking takes the membership of whoever came by that link alone", async () => {
  const { db, guest, room } = await setUp();
  await joinByLink(db, { code: room.code }, guest, 2);
  expect(await revokeLink(db, "plan", room.id, 3)).toEqual([guest]);
  expect(await roleOf(db, guest)).toBeNull();
});

test("[D8] revoking leaves what another link, or an owner, has given", async () => {
  const { db, guest, owner, room, share } = await setUp();
  const viewer = await share("viewer");
  await joinByLink(db, { token: viewer.token }, guest, 2);
  await joinByLink(db, { code: room.code }, guest, 3);
  const kept = (await createGuest(db, "Kept", 0)).id;
  await joinByLink(db, { code: room.code }, kept, 4);
  await changeRole(db, "plan", kept, "commenter");
  expect(await revokeLink(db, "plan", room.id, 5)).toEqual([guest]);
  expect([await roleOf(db, guest), await roleOf(db, kept), await roleOf(db, owner)]).toEqual(["viewer", "commenter", "owner"]);
  expect(await revokeLink(db, "plan", viewer.id, 6)).toEqual([guest]);
  expect(await roleOf(db, guest)).toBeNull();
});

test("[A10] the room code shown is that of the strongest link within the reader's own role", async () => {
  const { db, room, share } = await setUp();
  const viewer = await share("viewer");
  const shown = await Promise.all((["owner", "editor", "commenter", "viewer"] as const).map((role) => roomCode(db, "plan", role)));
  expect(shown).toEqual([room.code, room.code, viewer.code, viewer.code]);
});
