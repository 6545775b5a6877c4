/** What one connection may do. SPEC.md says why each is as it is. */
const kibi = 1024;

export const limits = {
  /** One update: what a person pastes, and what an absence leaves behind. */
  updateBytes: kibi * kibi,
  /** Any other message. */
  messageBytes: 64 * kibi,
  /** What the websocket takes before it breaks off (1009): a little more than an update, so that most hear why. */
  frameBytes: 1_536 * kibi,
  /** Pieces of one frame, and pieces of it that the line brings: each costs memory of its own. */
  fragments: 256,
  bufferedChunks: 4_096,
  bufferedBytes: 4 * kibi * kibi,
  heartbeatMs: 15_000,
  /** A line without a word for this long gets one with the next heartbeat. */
  silenceMs: 10_000,
  /** How long a close may take before the line is cut. */
  closeMs: 5_000,
  awarenessIntervalMs: 50,
  /** Units: one for an update, one for each KiB and for 1,024 letters or values (also gone ones, which take no bytes), five for a millisecond of work, twenty for a question what one lacks. */
  burst: 4_000,
  perSecond: 500,
  stateCost: 20,
  millisecondCost: 5,
} as const;
