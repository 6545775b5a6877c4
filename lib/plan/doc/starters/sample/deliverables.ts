import { t } from "@/lib/plan/language";
import { deliverables } from "@/lib/plan/sections/deliverables";
import { rowsOf } from "../starter";

export const sampleDeliverables = rowsOf(deliverables, {
  d1: {
    title: t("Results interface with the EHR", "EHR 결과 연동"),
    acceptance: t("A result released in the EHR is in the portal within five minutes, five days without an error.", "EHR에서 공개한 결과가 5분 안에 포털에 뜨고, 닷새 동안 오류가 없다."),
    due: "2027-03-19", owner: "minjun", goals: ["g1"], stakeholders: ["h4", "h6"],
  },
  d2: {
    title: t("Identity check and sign-in", "본인 확인과 로그인"),
    acceptance: t("Eight of ten patients over 70 finish it alone or with one question to the desk.", "70세 이상 열 명 중 여덟 명이 혼자, 또는 창구에 한 번 물어보고 마친다."),
    due: "2027-02-26", owner: "minjun", goals: ["g2", "g4"], stakeholders: ["h1", "h2"],
  },
  d3: {
    title: t("Portal in Korean and English", "한국어와 영어 포털"),
    acceptance: t("Results, booking and questions work on the phones of the pilot patients, also with large text.", "시범 환자의 휴대폰에서 결과, 예약, 질문이 큰 글자로도 잘 된다."),
    due: "2027-03-12", owner: "sofia", goals: ["g1", "g3"], stakeholders: ["h1", "h2"],
  },
  d4: {
    title: t("Security and privacy report", "보안과 개인정보 점검 보고서"),
    acceptance: t("No high finding is open, and Haerin has signed it.", "중대 지적이 남지 않았고, 최해린이 서명했다."),
    due: "2027-04-16", owner: "daniel", goals: ["g4"], stakeholders: ["h5"],
  },
  d5: {
    title: t("8,400 patient records in the portal", "포털로 옮긴 환자 기록 8,400건"),
    acceptance: t("Two dry runs agree with the EHR, and no duplicate is left unmerged.", "시험 이관 두 번이 EHR과 일치하고, 합치지 않은 중복이 없다."),
    due: "2027-04-09", owner: "taeyang", goals: ["g1", "g4"], stakeholders: ["h1"],
  },
  d6: {
    title: t("Pilot report", "시범 운영 보고서"),
    acceptance: t("60 patients used it for three weeks; every finding has a decision.", "환자 60명이 3주 동안 썼고, 지적마다 결정이 있다."),
    due: "2027-05-07", owner: "jiwoo", goals: ["g1", "g2", "g3"], stakeholders: ["h4", "h5", "h7"],
  },
  d7: {
    title: t("Training for the desk and nurses", "접수와 간호 직원 교육"),
    acceptance: t("All 14 have signed up a patient and answered a question in the portal.", "14명 모두 환자를 가입시키고 포털에서 질문에 답해 보았다."),
    due: "2027-04-30", owner: "grace", goals: ["g1", "g2"], stakeholders: ["h3"],
  },
  d8: {
    title: t("Notices to patients", "환자 안내문"),
    acceptance: t("Every active patient has had a message or a letter, and the desk has a leaflet.", "활동 환자 모두가 메시지나 편지를 받았고, 창구에 안내지가 있다."),
    due: "2027-05-07", owner: "grace", goals: ["g2"], stakeholders: ["h1", "h2"],
  },
  d9: {
    title: t("Handbook for the clinic", "의원 운영 안내서"),
    acceptance: t("The desk solves the ten most common problems with it and calls nobody.", "창구가 안내서만 보고 흔한 문제 열 가지를 해결한다."),
    due: "2027-05-28", owner: "minjun", goals: ["g1", "g4"], stakeholders: ["h3", "h7"],
  },
});
