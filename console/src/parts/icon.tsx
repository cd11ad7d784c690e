/** Lines on a field of 24 by 24. */
const PATHS = {
  chart: 'M4 20V4m0 16h16M8 16v-5m4 5V7m4 9v-7',
  orders: 'M5 4h14v16l-3-2-2 2-2-2-2 2-2-2-3 2zM9 9h6m-6 4h6',
  wallet: 'M4 7a2 2 0 0 1 2-2h12v4m-14-2v10a2 2 0 0 0 2 2h14V9H6a2 2 0 0 1-2-2zm12 7h.01',
  key: 'M14 10l6-6m-3 3 3 3m-9 3a4 4 0 1 1-5 5 4 4 0 0 1 5-5z',
  shield: 'M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6zM9 12l2 2 4-4',
  hook: 'M12 3v9m0 0a4 4 0 1 0 4 4m-4-4a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  gauge: 'M4 18a9 9 0 1 1 16 0M12 15l4-5',
  flask: 'M10 3v6l-6 10a1 1 0 0 0 1 2h14a1 1 0 0 0 1-2L14 9V3M8 3h8m-9 12h10',
  mail: 'M3 6h18v12H3zm0 0 9 7 9-7',
  people:
    'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-7 9c0-4 3-6 7-6s7 2 7 6m0-17a4 4 0 0 1 0 8m2 3c3 1 4 3 4 6',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  person: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-8 10c0-5 4-7 8-7s8 2 8 7',
  building: 'M5 21V4h10v17M15 9h4v12M3 21h18M8 8h4m-4 4h4m-4 4h4',
  coins:
    'M4 8c0-2 3-3 6-3s6 1 6 3-3 3-6 3-6-1-6-3zm0 0v8c0 2 3 3 6 3m6-11v3m-2 3h6m-3-2v8m-3-4 3 4 3-4',
  menu: 'M4 6h16M4 12h16M4 18h16',
  close: 'M6 6l12 12M18 6 6 18',
  out: 'M14 4H5v16h9m-3-8h10m-4-4 4 4-4 4',
} as const;

/** The name of a drawing. */
export type IconName = keyof typeof PATHS;

/** A drawing beside a word; it is not read out. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
