import { t } from "@/lib/plan/language";
import { stakeholders } from "@/lib/plan/sections/stakeholders";
import { rowsOf } from "../starter";

export const sampleStakeholders = rowsOf(stakeholders, {
  h1: {
    name: t("Active patients, 8,400", "활동 환자 8,400명"),
    matters: t("Results without waiting on the phone", "전화로 기다리지 않고 결과 보기"),
    power: 3, interest: 4,
    receives: t("What is new and how to sign up", "달라지는 점과 가입 방법"),
    frequency: "milestones", channel: t("Alimtalk message, letter, the desk", "알림톡, 우편, 창구 안내"), owner: "grace",
  },
  h2: {
    name: t("Patients over 70 and their families", "70세 이상 환자와 가족"),
    matters: t("That the phone and the desk stay", "전화와 창구가 그대로 남는 것"),
    power: 2, interest: 5,
    receives: t("Leaflet in large print, help at the desk", "큰 글씨 안내지, 창구 도움"),
    frequency: "milestones", channel: t("Letter and a talk at the desk", "우편과 창구 대화"), owner: "jiwoo",
  },
  h3: {
    name: t("Front desk and nurses, 14", "접수와 간호 직원 14명"),
    matters: t("No extra work in launch week", "오픈 주간에 일이 더 늘지 않는 것"),
    power: 4, interest: 5,
    receives: t("What changes this week, training dates", "이번 주에 달라지는 점, 교육 날짜"),
    frequency: "weekly", channel: t("Monday briefing", "월요일 아침 회의"), owner: "grace",
  },
  h4: {
    name: t("Clinicians, 6", "의료진 6명"),
    matters: t("Time to explain a bad result first", "나쁜 결과는 먼저 설명할 시간"),
    power: 5, interest: 3,
    receives: t("Release rules, pilot findings", "결과 공개 기준, 시범 운영 결과"),
    frequency: "fortnightly", channel: t("Clinical meeting", "진료 회의"), owner: "haerin",
  },
  h5: {
    name: t("Clinic board", "의원 운영위원회"),
    matters: t("Cost, and no headline", "비용, 그리고 사고 없는 오픈"),
    power: 5, interest: 2,
    receives: t("One page: dates, money, top risks", "한 장 요약: 날짜, 비용, 큰 위험"),
    frequency: "monthly", channel: t("E-mail, ten minutes in the board", "이메일, 회의 중 10분"), owner: "yuna",
  },
  h6: {
    name: t("EHR vendor", "EHR 업체"),
    matters: t("Clear requirements, one contact", "분명한 요구 사항, 한 명의 창구"),
    power: 4, interest: 2,
    receives: t("Open points and dates", "남은 문제와 날짜"),
    frequency: "weekly", channel: t("Call on Tuesdays", "화요일 통화"), owner: "minjun",
  },
  h7: {
    name: t("The two branches", "두 지점"),
    matters: t("When it is their turn", "우리 차례는 언제인지"),
    power: 2, interest: 4,
    receives: t("Pilot report, handbook", "시범 운영 보고서, 안내서"),
    frequency: "milestones", channel: t("Visit, then e-mail", "방문 뒤 이메일"), owner: "yuna",
  },
});
