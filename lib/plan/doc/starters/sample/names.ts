import { t } from "@/lib/plan/language";

export const sampleName = t("Launch the patient portal at Hanbit Clinic", "한빛의원 환자 포털 오픈");

export const phases = {
  discover: t("Discover", "탐색"),
  build: t("Build", "구축"),
  prove: t("Prove", "검증"),
  launch: t("Launch", "오픈"),
};

export const strategies = {
  calls: t("1.2 Give the phone line back to those who need it", "1.2 전화는 꼭 필요한 분께 돌려드리기"),
  portal: t("1.1 Every patient can reach us without travelling", "1.1 오지 않고도 누구나 의원을 이용하기"),
  trust: t("4.1 Patients trust us with their data", "4.1 믿고 맡길 수 있는 개인정보 관리"),
};
export const strategyUrl = "https://hanbit.example/strategy-2026-2028";
