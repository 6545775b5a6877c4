import { t } from "@/lib/plan/language";
import { scope } from "@/lib/plan/sections/scope";
import { rowsOf } from "../starter";

export const sampleScope = rowsOf(scope, {
  s1: {
    statement: t("Lab results from 2024 on, with the doctor's note", "2024년 이후 검사 결과와 의사 소견"),
    kind: "in",
    reason: t("They cause nine of ten result calls", "결과 문의 전화 열 통 중 아홉 통이 여기서 나와요"),
  },
  s2: {
    statement: t("Booking, moving and cancelling a visit", "예약하기, 바꾸기, 취소하기"),
    kind: "in",
    reason: t("One in six callers hangs up", "여섯 명 중 한 명은 기다리다 끊어요"),
  },
  s3: {
    statement: t("Questions to the clinic, answered within a working day", "의원에 질문하기, 근무일 하루 안에 답변"),
    kind: "in",
    reason: t("Patients asked for it in 9 of 12 interviews", "인터뷰한 환자 12명 중 9명이 원했어요"),
  },
  s4: {
    statement: t("Everything in Korean and English", "모든 화면을 한국어와 영어로"),
    kind: "in",
    reason: t("One patient in nine has English as the better language", "환자 아홉 명 중 한 명은 영어가 더 편해요"),
  },
  s5: {
    statement: t("Identity check by phone", "휴대폰 본인 확인"),
    kind: "in",
    reason: t("The law asks for it before results are shown", "결과를 보여 주기 전에 법으로 필요해요"),
  },
  s6: {
    statement: t("Payments", "결제"),
    kind: "out",
    reason: t("Needs a contract of its own; we talk about it in autumn", "따로 계약해야 해요. 가을에 다시 논의해요"),
  },
  s7: {
    statement: t("Video visits", "화상 진료"),
    kind: "out",
    reason: t("Not allowed for most of our visits today", "지금 우리 진료 대부분에는 허용되지 않아요"),
  },
  s8: {
    statement: t("Results from before 2024 stay on paper until their records are moved", "2024년 이전 결과는 기록을 옮길 때까지 종이로 둔다"),
    kind: "boundary",
    reason: t("Scans have to be matched to patients by hand", "스캔본을 환자와 손으로 맞춰야 해요"),
  },
  s9: {
    statement: t("The EHR vendor opens a working sandbox by 12 February", "EHR 업체가 2월 12일까지 작동하는 시험 환경을 연다"),
    kind: "assumption",
    reason: t("It is in the contract; R1 says what we do without it", "계약서에 있어요. 없을 때 할 일은 R1에 적었어요"),
  },
  s10: {
    statement: t("The licence is paid from June, live or not", "열지 못해도 사용료는 6월부터 나간다"),
    kind: "constraint",
    reason: t("Signed for twelve months", "12개월로 계약했어요"),
  },
  s11: {
    statement: t("Patient data stays on servers in Korea", "환자 정보는 국내 서버에만 둔다"),
    kind: "constraint",
    reason: t("Our own rule since 2023, stricter than the law", "2023년부터 지킨 우리 규칙이고, 법보다 엄격해요"),
  },
});
