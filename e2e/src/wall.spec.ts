// The wall: with the register alone, no annotation, nothing gets out and nothing is kept before consent; everything after it.
import { expect, test } from "./fixtures.ts";
import { answer, banner } from "./visit.ts";
import { routes } from "./wall/routes.ts";
import { DECLARED, openBare, tryRoutes, tryWrites, UNDECLARED } from "./wall/visit.ts";
import { writes } from "./wall/writes.ts";

for (const [what, host] of [
  ["declared and not granted", DECLARED],
  ["declared by nobody", UNDECLARED],
] as const) {
  test(`before any choice no route reaches a host that is ${what}`, async ({ visitor, seen, world }) => {
    expect(await tryRoutes(await openBare(await visitor(), world), seen, host)).toEqual([]);
  });

  test(`after a refusal no route reaches a host that is ${what}`, async ({ visitor, seen, world }) => {
    const page = await openBare(await visitor(), world);
    await banner(page).waitFor();
    await answer(page, "refuse");
    // For five seconds after a click a window may open: it might be what the visitor wanted.
    await page.waitForTimeout(5_500);
    expect(await tryRoutes(page, seen, host)).toEqual([]);
  });
}

test("granted, every route reaches the declared host in the same page: the tests above can fail", async ({
  visitor,
  seen,
  world,
}) => {
  const page = await openBare(await visitor(), world);
  await banner(page).waitFor();
  await answer(page, "accept");
  expect(await tryRoutes(page, seen, DECLARED)).toEqual(Object.keys(routes).sort());
});

test("before any choice and after a refusal nothing that is undeclared is kept", async ({ visitor, world }) => {
  const context = await visitor();
  const page = await openBare(context, world);
  expect(await tryWrites(page, context)).toEqual([]);
  await banner(page).waitFor();
  await answer(page, "refuse");
  expect(await tryWrites(page, context)).toEqual([]);
});

test("without the gate every write is kept: the test above can fail", async ({ visitor, world }) => {
  const context = await visitor();
  const page = await openBare(context, world, "");
  expect(await tryWrites(page, context)).toEqual(Object.keys(writes));
});
