/**
 * Stands in for Node's Buffer in the browser (next.config.ts): lib0 names it for Node alone, and the
 * polyfill that the name would bring is seven of the kilobytes a page may load.
 */
export const Buffer = undefined;
