import { defineMessages } from "../define";

export const ui = defineMessages({
  en: {
    close: "Close",
    closeNamed: "Close {name}",
    copy: "Copy",
    copied: "Copied",
    tryAgain: "Try again",
    undo: "Undo",
    switchLanguage: "{name}: switch the language",
    darkColours: "Switch to dark colours",
    lightColours: "Switch to light colours",
    notifications: "Messages",
    loading: "Loading",
    unreachable: "The server cannot be reached. What you wrote is still here; try again in a moment.",
    failed: "That did not work, and nothing was changed. Try again.",
  },
  ko: {
    close: "닫기",
    closeNamed: "{name} 닫기",
    copy: "복사",
    copied: "복사됨",
    tryAgain: "다시 시도",
    undo: "되돌리기",
    switchLanguage: "{name}: 언어 바꾸기",
    darkColours: "어두운 색으로 바꾸기",
    lightColours: "밝은 색으로 바꾸기",
    notifications: "알림",
    loading: "불러오는 중",
    unreachable: "서버에 연결할 수 없어요. 적은 내용은 그대로 있으니 잠시 뒤 다시 시도해 주세요.",
    failed: "처리하지 못했고 바뀐 것은 없어요. 다시 시도해 주세요.",
  },
});
