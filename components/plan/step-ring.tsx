const radius = 8.4;
const circumference = 2 * Math.PI * radius;

/** A step's number in a ring: the share of its questions that are answered; closed and green when all are. */
export function StepRing({ number, answered, asked, size = 20 }: { number: number; answered: number; asked: number; size?: number }) {
  const share = asked === 0 ? 0 : answered / asked;
  const isDone = asked > 0 && answered === asked;
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 20 20" className="flex-none" fill="none" strokeWidth="1.6">
      <circle cx="10" cy="10" r={radius} className={isDone ? "stroke-positive" : "stroke-line-strong"} />
      {share > 0 && !isDone && (
        <circle
          cx="10"
          cy="10"
          r={radius}
          className="stroke-ink-muted transition-[stroke-dasharray] duration-(--duration-base)"
          strokeDasharray={`${(share * circumference).toFixed(2)} ${circumference.toFixed(2)}`}
          transform="rotate(-90 10 10)"
        />
      )}
      <text x="10" y="10.2" textAnchor="middle" dominantBaseline="central" className="fill-current text-[10.5px] font-semibold tabular-nums">
        {number}
      </text>
    </svg>
  );
}
