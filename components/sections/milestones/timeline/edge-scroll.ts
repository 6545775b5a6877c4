/** Px from an edge, and a frame. */
const edge = 36;
const speed = 14;

/**
 * Scrolls `box` sideways while the pointer, `pointerX` in px of the window, is held at an edge of what
 * shows right of `besides` px of it; calls `scrolled` after each step. Goes on until the answer is called.
 */
export function scrollAtEdges(box: HTMLElement, besides: number, pointerX: () => number, scrolled: () => void): () => void {
  // Asked once: in a frame in which something changed, it would have the page laid out twice.
  const { left, right } = box.getBoundingClientRect();
  let frame = requestAnimationFrame(function step() {
    const x = pointerX();
    const by = x > right - edge ? speed : x < left + besides + edge && x > left ? -speed : 0;
    if (by !== 0) {
      const before = box.scrollLeft;
      box.scrollLeft += by;
      if (box.scrollLeft !== before) scrolled();
    }
    frame = requestAnimationFrame(step);
  });
  return () => cancelAnimationFrame(frame);
}
