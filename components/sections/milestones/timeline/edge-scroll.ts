/** Px from an edge, and a frame. */
const edge = 36;
const speed = 14;

/**
 * Scrolls `box` sideways while the pointer, `pointerX` in px of the window, is held at an edge of
 * `chart` as far as it shows; calls `scrolled` after each step. Goes on until the answer is called.
 */
export function scrollAtEdges(box: HTMLElement, chart: HTMLElement, pointerX: () => number, scrolled: () => void): () => void {
  let frame = requestAnimationFrame(function step() {
    const { left, right } = box.getBoundingClientRect();
    const chartLeft = Math.max(left, chart.getBoundingClientRect().left);
    const x = pointerX();
    const before = box.scrollLeft;
    if (x > right - edge) box.scrollLeft += speed;
    else if (x < chartLeft + edge && x > left) box.scrollLeft -= speed;
    if (box.scrollLeft !== before) scrolled();
    frame = requestAnimationFrame(step);
  });
  return () => cancelAnimationFrame(frame);
}
