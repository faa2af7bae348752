import { hexagonPath } from '../../shared/icons/hexagon';
import { type IconName, paths } from '../../shared/icons/paths';
import styles from './hive.module.css';

/** Distance between the middles of two neighbours, with a hairline of room. */
const across = 57;
const down = 50;
const columns = 11;
const rows = 15;

/** The chain through the comb, from the first signal to the library: column, row, drawing. */
const stations: [number, number, IconName][] = [
  [2, 12, 'watch'],
  [2, 10, 'bulb'],
  [4, 9, 'hexagon'],
  [5, 7, 'gavel'],
  [7, 6, 'flag'],
  [8, 4, 'chart'],
  [9, 2, 'book'],
];
/** Cells that are half full around it. */
const soft = new Set(['2-11', '3-9', '3-10', '4-8', '5-8', '6-7', '6-6', '7-5', '8-5', '8-3', '1-11', '9-3']);

/** A comb in which honey follows the chain; drawn by us, only for the eye. */
export function Hive() {
  return (
    <svg className={styles.hive} viewBox={`0 0 ${columns * across} ${rows * down}`} preserveAspectRatio="xMidYMid slice" aria-hidden>
      {cells().map(([column, row]) => (
        <Cell key={`${column}-${row}`} column={column} row={row} />
      ))}
    </svg>
  );
}

const cells = (): [number, number][] =>
  Array.from({ length: (columns + 1) * (rows + 1) }, (_, index) => [index % (columns + 1), Math.floor(index / (columns + 1))]);

function Cell({ column, row }: { column: number; row: number }) {
  const station = stations.find(([x, y]) => x === column && y === row);
  const kind = station ? 'full' : soft.has(`${column}-${row}`) ? 'soft' : 'empty';
  const left = (column - (row % 2 ? 0 : 0.5)) * across;
  return (
    <g transform={`translate(${left} ${row * down - 20})`} data-cell={kind}>
      <path d={hexagonPath} />
      {station && <path className={styles.drawing} d={paths[station[2]]} transform="translate(16 19)" />}
    </g>
  );
}
