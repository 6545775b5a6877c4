import { t } from "@/lib/plan/language";
import { outcomes } from "@/lib/plan/sections/outcomes";
import { research } from "@/lib/plan/sections/research";
import { rowsOf } from "../starter";

export const sampleResearch = rowsOf(research, {
  f1: {
    question: t("Why do patients phone for results?", "환자는 왜 결과를 전화로 물어볼까요?"),
    method: "interview",
    finding: t("10 of 12 only want to know that nothing is wrong. They call two or three times because nobody tells them when.", "12명 중 10명은 괜찮은지만 알고 싶어 해요. 언제 나오는지 몰라서 두세 번 전화해요."),
    source: t("Interview notes, 12 patients and 9 staff", "인터뷰 기록, 환자 12명과 직원 9명"),
    soWhat: t("Show the day a result is expected, not only the result.", "결과만이 아니라 결과가 나오는 날도 보여 줘야 해요."),
    bearsOn: ["g1", "t6"], participants: t("12 patients, 9 staff", "환자 12명, 직원 9명"), researcher: "sofia", date: "2027-01-15",
  },
  f2: {
    question: t("What does the desk do while it is on the phone?", "통화하는 동안 창구에서는 무슨 일이 생기나요?"),
    method: "observation",
    finding: t("210 result calls in a week, 3 minutes each. In that time a patient waits at the desk in two of three cases.", "일주일에 결과 문의 210통, 한 통에 3분이에요. 그동안 세 번 중 두 번은 환자가 창구에서 기다려요."),
    source: t("Tally sheet, 11 to 15 January", "집계표, 1월 11일–15일"),
    soWhat: t("Count calls every week from now on; it is the measure of goal 1.", "이제부터 매주 전화를 세요. 목표 1의 지표예요."),
    bearsOn: ["g1", "t2"], participants: t("Front desk, 5 mornings", "접수 창구, 오전 5번"), researcher: "jiwoo", date: "2027-01-15",
  },
  f3: {
    question: t("Can patients over 70 do the identity check?", "70세 이상 환자가 본인 확인을 할 수 있나요?"),
    method: "observation",
    finding: t("4 of 10 finished alone, 4 with help. Two have no smartphone at all.", "10명 중 4명은 혼자, 4명은 도움을 받아 마쳤어요. 2명은 스마트폰이 없어요."),
    source: t("Trial with paper screens, 13 January", "종이 화면 시험, 1월 13일"),
    soWhat: t("Offer the check at the desk. Those without a smartphone need a way in that we do not have yet.", "창구에서 확인할 수 있게 해요. 스마트폰이 없는 분의 길은 아직 없어요."),
    bearsOn: ["g2", "r2", "t5"], participants: t("10 patients aged 70 to 84", "70–84세 환자 10명"), researcher: "sofia", date: "2027-01-13",
  },
  f4: {
    question: t("What happened at the branch in Mapo?", "마포 지점에서는 어땠나요?"),
    method: "interview",
    finding: t("34% signed up in the first quarter. They mailed a leaflet and left it at that.", "첫 분기에 34%가 가입했어요. 우편으로 안내지만 보냈어요."),
    source: t("Talk with the branch manager", "마포 지점장과의 대화"),
    soWhat: t("Sign people up at the desk after each visit.", "진료를 마친 뒤 창구에서 바로 가입을 도와드려요."),
    bearsOn: ["g2", "t10", "t11"], participants: t("Branch manager, Mapo", "마포 지점장"), researcher: "grace", date: "2027-01-08",
  },
  f5: {
    question: t("How long did the interface take elsewhere?", "다른 곳에서는 연동에 얼마나 걸렸나요?"),
    method: "desk",
    finding: t("Five clinics with the same EHR needed six to nine weeks. Three waited for the vendor's sandbox.", "같은 EHR을 쓰는 의원 다섯 곳에서 6–9주 걸렸어요. 세 곳은 업체의 시험 환경을 기다렸어요."),
    source: t("Vendor references, five clinics", "업체 도입 사례, 의원 5곳"),
    soWhat: t("Put a date for the sandbox in the contract, and keep five days of buffer behind the interface.", "시험 환경 날짜를 계약서에 넣고, 연동 뒤에 완충 기간 5일을 둬요."),
    bearsOn: ["r1", "t4"], researcher: "minjun", date: "2027-01-12", sourceUrl: "https://ehr-vendor.example/references",
  },
});

export const sampleOutcomes = rowsOf(outcomes, {
  o1: {
    statement: t("Five months to the handover: seven weeks for the interface, the rest to prove it", "인계까지 5개월: 연동 7주, 나머지는 확인하는 데 쓴다"),
    kind: "timeline", by: "2027-05-21", evidence: ["f5"],
  },
  o2: {
    statement: t("The whole launch costs 85 to 90 million won", "오픈까지 8,500만–9,000만 원이 든다"),
    kind: "budget", amount: 90_000_000, evidence: ["f4", "f5"],
  },
  o3: {
    statement: t("The work needs 150 hours a week, most of them for the interface", "일에 주 150시간이 필요하고, 대부분 연동에 든다"),
    kind: "personnel", hours: 150, evidence: ["f2", "f4"],
  },
  o4: {
    statement: t("Helping at the desk takes another ten hours a week in May", "5월에는 창구에서 돕는 데 주 10시간이 더 든다"),
    kind: "personnel", hours: 10, evidence: ["f3"],
  },
});
