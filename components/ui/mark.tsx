/** The floor-plan sign of a room with its door open. */
export function Mark({ size = 20, className }: { size?: number; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      className={className}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
    >
      <path strokeWidth="2.2" d="M9.8 17H3V3h14v15.1" />
      <path strokeWidth="1.3" strokeLinejoin="round" d="M9.8 18.1V10a7.2 7.2 0 0 1 6.6 5.2" />
    </svg>
  );
}
