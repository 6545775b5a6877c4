import { t } from "@/lib/plan/language";
import { contingency } from "@/lib/plan/sections/contingency";
import { rowsOf } from "../starter";

export const sampleContingency = rowsOf(contingency, {
  cb1: { title: t("Switch to a nightly export of results", "결과를 밤마다 내보내는 방식으로 바꾸기"), risk: "r1", owner: "minjun", days: 3 },
  cb2: { title: t("Show “as of 06:00” beside every result", "결과 옆에 ‘06:00 기준’ 표시하기"), risk: "r1", owner: "sofia", days: 1 },
  cb3: { title: t("Tell Haerin and the desk what changes", "해린과 창구에 달라지는 점 알리기"), risk: "r1", owner: "yuna", days: 0.5 },
  cb4: { title: t("Ask the vendor to pay for the export", "내보내기 비용을 업체에 요청하기"), risk: "r1", owner: "minjun", days: 0.5 },
  cb5: { title: t("Send Haerin the list every morning", "매일 아침 해린에게 목록 보내기"), risk: "r3", owner: "taeyang", days: 0.5 },
  cb6: { title: t("One clinician a day releases for everyone", "당번 의사가 하루치를 모두 공개하기"), risk: "r3", owner: "haerin", days: 0.5 },
  cb7: { title: t("Switch off the part it concerns", "문제가 된 기능 끄기"), risk: "r4", owner: "minjun", days: 1 },
  cb8: { title: t("Pilot without it", "그 기능 없이 시범 운영하기"), risk: "r4", owner: "haerin", days: 0 },
  cb9: { title: t("Fix it in the buffer before go-live and check again", "오픈 전 완충 기간에 고치고 다시 점검하기"), risk: "r4", owner: "daniel", days: 4 },
  cb10: { title: t("Close results for the patients concerned at once", "해당 환자의 결과를 바로 닫기"), risk: "r5", owner: "taeyang", days: 0.5 },
  cb11: { title: t("Tell them and the authority within 24 hours", "24시간 안에 환자와 기관에 알리기"), risk: "r5", owner: "daniel", days: 1 },
  cb12: { title: t("Merge the records by hand", "손으로 기록 합치기"), risk: "r5", owner: "taeyang", days: 2 },
  cb13: { title: t("Call in two of the trained nurses", "교육받은 간호 직원 두 명 부르기"), risk: "r6", owner: "jiwoo", days: 0 },
  cb14: { title: t("Hand out the leaflet and sign people up later", "그날은 안내지만 드리고 가입은 미루기"), risk: "r6", owner: "jiwoo", days: 0 },
  cb15: { title: t("The two stand in for each other", "두 사람이 서로 대신하기"), risk: "r7", owner: "taeyang", days: 0 },
  cb16: { title: t("Move what can wait", "미뤄도 되는 일 옮기기"), risk: "r7", owner: "yuna", days: 1 },
  cb17: { title: t("Hand the leaflet over at the next visit", "다음 진료 때 안내지로 드리기"), risk: "r8", owner: "jiwoo", days: 0 },
  cb18: { title: t("Take up to ₩0.8M from the contingency", "예비비에서 80만 원까지 쓰기"), risk: "r8", owner: "grace", days: 0 },
});
