"use client";

/** When even the frame around the pages failed. It can rely on nothing, not on the languages either. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="en">
      <body style={{ font: "16px/1.5 system-ui, sans-serif", padding: "15vh 10vw" }}>
        <h1 style={{ fontSize: 24 }}>This page did not load</h1>
        <p>What you wrote is kept. Nothing is lost.</p>
        <p lang="ko">페이지를 불러오지 못했어요. 적은 내용은 그대로 있어요.</p>
        <button type="button" onClick={retry}>Load it again · <span lang="ko">다시 불러오기</span></button>
      </body>
    </html>
  );
}
