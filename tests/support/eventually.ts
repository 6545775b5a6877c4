/** Waits until `isTrue`; the test's own timeout ends it. For real sockets and processes only. */
export async function eventually(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 2));
}
