/** What people without an account answer to the questions of a research note. */
import { type Prose, type ProseNode } from "./prose";

/** Questions of a survey, its answers, and letters of a question, of an answer to it, and of a name. */
export const surveyLimits = { questions: 10, answers: 500, question: 300, answer: 2_000, name: 80 } as const;

export interface SurveyAnswer {
  readonly id: string;
  /** As whoever answered gave it; often nothing. */
  readonly name: string;
  /** Milliseconds, by the server's clock. */
  readonly at: number;
  /** Questions as they were asked, each with what was answered to it; often nothing. */
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
}
export interface Survey {
  /** Counts how often its questions were changed. */
  readonly version: number;
  readonly questions: readonly string[];
  readonly isOpen: boolean;
  /** The secret part of its address; null for who may not hand it out, and when the server cannot tell it any more. */
  readonly token: string | null;
  /** How many have answered. */
  readonly count: number;
  /** The last first. */
  readonly answers: readonly SurveyAnswer[];
}

/** One question for each line that is not empty. */
export const questionsIn = (text: string): readonly string[] =>
  text.split("\n").map((line) => line.trim()).filter((line) => line !== "");

/** An answer as a quote: of several questions each that was answered stands before its answer. */
export function answerToProse({ answers, name }: Pick<SurveyAnswer, "answers" | "name">): Prose {
  const given = answers.filter(({ answer }) => answer !== "");
  const blocks = given.flatMap(({ question, answer }) => [
    ...(answers.length > 1 ? [paragraph([{ type: "text", text: question, marks: [{ type: "bold" }] }])] : []),
    ...answer.split("\n").filter((line) => line.trim() !== "").map((line) => paragraph([{ type: "text", text: line }])),
  ]);
  const from = name === "" ? [] : [paragraph([{ type: "text", text: `\u2014 ${name}` }])];
  return [{ type: "blockquote", content: [...blocks, ...from] }];
}

const paragraph = (content: readonly ProseNode[]): ProseNode => ({ type: "paragraph", content });
