import { defineMessages } from "../define";

export const ui = defineMessages({
  en: {
    close: "Close",
    copy: "Copy",
    copied: "Copied",
    tryAgain: "Try again",
    undo: "Undo",
    switchLanguage: "{name}: switch the language",
    darkColours: "Switch to dark colours",
    lightColours: "Switch to light colours",
    notifications: "Messages",
    loading: "Loading",
  },
  ko: {
    close: "닫기",
    copy: "복사",
    copied: "복사됨",
    tryAgain: "다시 시도",
    undo: "되돌리기",
    switchLanguage: "{name}: 언어 바꾸기",
    darkColours: "어두운 색으로 바꾸기",
    lightColours: "밝은 색으로 바꾸기",
    notifications: "알림",
    loading: "불러오는 중",
  },
});
