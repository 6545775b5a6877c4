import { t } from "@/lib/plan/language";
import { resources } from "@/lib/plan/sections/resources";
import { rowsOf } from "../starter";

const pieces = t("pieces", "대");

export const sampleResources = rowsOf(resources, {
  e1: {
    title: t("Tablets for signing up at the desk", "창구 가입용 태블릿"),
    kind: "equipment", needed: 2, available: 1, unit: pieces, by: "2027-04-19", owner: "jiwoo",
    priority: "must", availablePeople: ["jiwoo", "grace"], means: t("₩0.9M from training and desk cover", "교육과 창구 대체 인력 예산에서 90만 원"),
    alsoNeeded: t("A stand and a lock", "거치대와 잠금장치"), approver: "haerin",
  },
  e2: {
    title: t("Phones for testing, old and new", "시험용 휴대폰, 구형과 신형"),
    kind: "equipment", needed: 6, available: 6, unit: pieces, by: "2027-02-10", owner: "sofia",
    priority: "must", availablePeople: ["sofia", "taeyang"], means: t("Lent by staff", "직원들이 빌려줘요"),
    alsoNeeded: t("Test accounts", "시험용 계정"), approver: "yuna",
  },
  e3: {
    title: t("Laptops in the training room", "교육실 노트북"),
    kind: "equipment", needed: 7, available: 8, unit: pieces, by: "2027-04-19", owner: "grace",
    priority: "must", availablePeople: ["grace"], means: t("The clinic's own", "의원에 있는 것을 써요"),
    alsoNeeded: t("The room, ten mornings", "교육실 오전 10번"), approver: "yuna",
  },
  e4: {
    title: t("Signs with a QR code in the waiting room", "대기실 QR 안내판"),
    kind: "physical", needed: 4, available: 4, unit: t("pieces", "개"), by: "2027-05-14", owner: "grace",
    priority: "should", availablePeople: ["grace", "jiwoo"], means: t("₩0.2M from notices", "안내 예산에서 20만 원"),
    alsoNeeded: t("Text in two languages", "두 언어로 쓴 문구"), approver: "yuna",
  },
  e5: {
    title: t("Headsets for the phone line", "전화 응대용 헤드셋"),
    kind: "equipment", needed: 3, available: 3, unit: t("pieces", "개"), by: "2027-05-17", owner: "jiwoo",
    priority: "could", availablePeople: ["jiwoo"], means: t("In the cupboard already", "이미 보관함에 있어요"),
    alsoNeeded: t("Nothing", "없음"), approver: "yuna",
  },
});
