/** Where problems go. `about` names whose they are, by ids: what people write is never told. */
export type Report = (problem: string, error: unknown, about?: About) => void;
export interface About {
  readonly plan?: string;
  readonly user?: string;
}
