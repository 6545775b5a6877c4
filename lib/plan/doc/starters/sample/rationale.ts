import { t } from "@/lib/plan/language";
import { rationale } from "@/lib/plan/sections/rationale";
import { rowsOf } from "../starter";

export const sampleRationale = rowsOf(rationale, {
  y1: {
    why: t("Has connected a system to this EHR before", "이 EHR에 시스템을 연동해 본 적이 있다"),
    person: "minjun", work: "t4",
    strengths: t("Knows the vendor's people and their weak spots", "업체 사람들과 그들의 약한 곳을 안다"),
    done: t("A released result reaches the portal within five minutes, five days without an error.", "공개한 결과가 5분 안에 포털에 뜨고, 닷새 동안 오류가 없다."),
  },
  y2: {
    why: t("Older patients talk to her", "어르신들이 편하게 이야기한다"),
    person: "sofia", work: "t6",
    strengths: t("Listening, writing in two languages", "경청, 두 언어로 글쓰기"),
    done: t("Five patients have used every screen without asking.", "환자 다섯 명이 묻지 않고 모든 화면을 써 보았다."),
  },
  y3: {
    why: t("May sign an assessment, and nobody else may", "점검에 서명할 자격이 있는 유일한 사람이다"),
    person: "daniel", work: "ra7",
    strengths: t("Certified assessor, plain words", "점검 자격, 쉬운 설명"),
    done: t("The report is signed and no high finding is open.", "보고서에 서명했고, 중대 지적이 남지 않았다."),
  },
  y4: {
    why: t("Found the duplicates in the first place", "중복 기록을 처음 찾아냈다"),
    person: "taeyang", work: "t8",
    strengths: t("Patience with data, checks everything twice", "데이터를 끈기 있게 다루고 두 번 확인한다"),
    done: t("Two dry runs agree with the EHR.", "시험 이관 두 번이 EHR과 일치한다."),
  },
  y5: {
    why: t("Patients do what she suggests", "환자들이 권하는 대로 해 본다"),
    person: "jiwoo", work: "t9",
    strengths: t("Ten years at the desk, calm on Mondays", "접수 10년, 월요일에도 침착하다"),
    done: t("Every finding of the pilot has a decision.", "시범 운영의 지적마다 결정이 있다."),
  },
  y6: {
    why: t("The team learned the last system from her", "지난 시스템도 모두가 이분께 배웠다"),
    person: "grace", work: "t10",
    strengths: t("Teaching, clear notices", "가르치기, 알기 쉬운 안내문"),
    done: t("All 14 have signed up a patient themselves.", "14명 모두 직접 환자를 가입시켜 보았다."),
  },
  y7: {
    why: t("Everyone brings her the bad news early", "나쁜 소식을 모두가 일찍 가져온다"),
    person: "yuna", work: "ra3",
    strengths: t("Short decisions, knows the whole clinic", "빠른 결정, 의원 전체를 안다"),
    done: t("What is in and what is out is signed by 29 January.", "1월 29일까지 범위에 서명을 받았다."),
  },
});
