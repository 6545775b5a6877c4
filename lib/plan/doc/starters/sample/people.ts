import { t } from "@/lib/plan/language";
import { people } from "@/lib/plan/sections/people";
import { rowsOf } from "../starter";

/** Columns of a RACI row follow this order. */
export const peopleKeys = ["yuna", "haerin", "minjun", "daniel", "sofia", "taeyang", "jiwoo", "grace"] as const;

export const samplePeople = rowsOf(people, {
  yuna: {
    name: t("Yuna Seo", "서유나"),
    role: t("Plan lead", "계획 총괄"),
    strengths: t("Keeps decisions short, knows everyone in the clinic", "결정을 빨리 이끌고, 의원 사람들을 두루 안다"),
    hours: 20, rate: 42_000, colour: 6, contact: "yuna.seo@hanbit.example",
  },
  haerin: {
    name: t("Haerin Choi", "최해린"),
    role: t("Medical director", "진료 책임"),
    strengths: t("Speaks for the clinicians, signs the budget", "의료진을 대표하고, 예산을 승인한다"),
    hours: 4, rate: 90_000, colour: 5, contact: "haerin.choi@hanbit.example",
    timeOff: [{ from: "2027-02-08", to: "2027-02-12", label: t("Away", "휴가") }],
  },
  minjun: {
    name: t("Minjun Park", "박민준"),
    role: t("Integration", "시스템 연동"),
    strengths: t("Connected the lab system in 2024, knows the EHR vendor", "2024년에 검사실 시스템을 연동했고, EHR 업체를 잘 안다"),
    hours: 40, rate: 48_000, colour: 1, contact: "minjun.park@hanbit.example",
  },
  daniel: {
    name: t("Daniel Okafor", "다니엘"),
    role: t("Privacy", "개인정보"),
    strengths: t("Certified privacy assessor, explains law in plain words", "개인정보 영향 평가 자격이 있고, 법을 쉽게 설명한다"),
    hours: 16, rate: 55_000, colour: 2, contact: "daniel.okafor@hanbit.example",
  },
  sofia: {
    name: t("Sofia Marques", "소피아"),
    role: t("Service design", "서비스 디자인"),
    strengths: t("Listens well to older patients, designs in two languages", "어르신 이야기를 잘 듣고, 두 언어로 화면을 만든다"),
    hours: 32, rate: 45_000, colour: 4, contact: "sofia.marques@hanbit.example",
  },
  taeyang: {
    name: t("Taeyang Kang", "강태양"),
    role: t("Data", "데이터"),
    strengths: t("Patient records, finding duplicates, test data", "환자 기록 정리, 중복 찾기, 시험 데이터"),
    hours: 40, rate: 45_000, colour: 3, contact: "taeyang.kang@hanbit.example",
    timeOff: [{ from: "2027-01-11", to: "2027-01-15", label: t("Other project", "다른 프로젝트") }],
  },
  jiwoo: {
    name: t("Jiwoo Lim", "임지우"),
    role: t("Front desk", "접수 창구"),
    strengths: t("Ten years at the desk, patients ask for her by name", "접수 10년, 환자들이 이름을 부르며 찾는다"),
    hours: 12, rate: 28_000, colour: 8, contact: "jiwoo.lim@hanbit.example",
  },
  grace: {
    name: t("Grace Moon", "문은혜"),
    role: t("Training, notices", "교육과 안내"),
    strengths: t("Teaches with patience, writes notices people read", "차근차근 가르치고, 읽히는 안내문을 쓴다"),
    hours: 16, rate: 32_000, colour: 7, contact: "grace.moon@hanbit.example",
  },
});
