import { type RaciRow, raciLetters } from "@/lib/plan/fields";
import { t } from "@/lib/plan/language";
import { responsibilities } from "@/lib/plan/sections/responsibilities";
import { rowsOf } from "../starter";
import { phases } from "./names";
import { peopleKeys } from "./people";

/** Two rows are broken on purpose, so that the chart has something to say: two A in one, no R in the other. */
export const sampleResponsibilities = rowsOf(responsibilities, {
  ra1: { title: t("Interview patients and staff", "환자와 직원 인터뷰"), phase: phases.discover, raci: row("A C I I R - C C"), tasks: ["t1"] },
  ra2: { title: t("Map how results travel today", "검사 결과가 전달되는 과정 정리"), phase: phases.discover, raci: row("A C C - C - R -"), tasks: ["t2"] },
  ra3: { title: t("Agree the scope", "범위 합의하기"), phase: phases.discover, raci: row("R A C C C I C I"), tasks: ["t3", "t13"] },
  ra4: { title: t("Results interface with the EHR", "EHR 결과 연동"), phase: phases.build, raci: row("A I R C - C - -"), tasks: ["t4"] },
  ra5: { title: t("Identity check and sign-in", "본인 확인과 로그인"), phase: phases.build, raci: row("A - R C C - I -"), tasks: ["t5"] },
  ra6: { title: t("Portal screens, Korean and English", "포털 화면, 한국어와 영어"), phase: phases.build, raci: row("A C C I R - C C"), tasks: ["t6", "t15"] },
  ra7: { title: t("Security and privacy assessment", "보안과 개인정보 점검"), phase: phases.prove, raci: row("I A C R - C - -"), tasks: ["t7"] },
  ra8: { title: t("Migrate 8,400 patient records", "환자 기록 8,400건 옮기기"), phase: phases.prove, raci: row("I - A C - R I -"), tasks: ["t8", "t14"] },
  ra9: { title: t("Accept the pilot", "시범 운영 승인하기"), phase: phases.prove, raci: row("R A - C C - A I"), tasks: ["t9", "t16"] },
  ra10: { title: t("Train the desk and nurses", "접수와 간호 직원 교육"), phase: phases.launch, raci: row("I C - - - - A R"), tasks: ["t10"] },
  ra11: { title: "환자 안내문과 알림톡 보내기", phase: phases.launch, raci: row("A C - - C - I R"), tasks: ["t11"] },
  ra12: { title: t("Cover the desk during training", "교육 시간에 창구 지키기"), phase: phases.launch, raci: row("I - - - - - A C"), tasks: ["t17"] },
  ra13: { title: t("Support the first two weeks", "첫 2주 지원"), phase: phases.launch, raci: row("A I R I I C R I"), tasks: ["t12"] },
});

/** A letter for each person, in the order of `peopleKeys`; "-" is nothing. */
function row(letters: string): RaciRow {
  const written = letters.split(" ");
  const pairs = peopleKeys.flatMap((key, index) => {
    const letter = raciLetters.find((known) => known === written[index]);
    return letter ? [[key, letter] as const] : [];
  });
  return Object.fromEntries(pairs);
}
