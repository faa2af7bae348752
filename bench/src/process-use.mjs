import { readdirSync, readFileSync } from 'node:fs';

const TICKS = 100;
const statOf = (pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
const cpuIn = (fields) => (Number(fields[11]) + Number(fields[12])) / TICKS;

/** CPU seconds that a process has used and the memory that it holds; undefined where there is no /proc. */
export function useOf(pid) {
  try {
    const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return { cpu: cpuIn(statOf(pid)), rssMb: Number(rss) / 1024 };
  } catch {
    return undefined;
  }
}

/** CPU seconds of each process of the server that a backend belongs to, by process; empty without /proc. */
export function serverUse(backend) {
  try {
    const postmaster = statOf(backend)[1];
    const all = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid));
    return new Map(all.flatMap((pid) => childUse(pid, postmaster)));
  } catch {
    return new Map();
  }
}

/** Between two looks at the server; what ended meanwhile is left out, what began counts whole. */
export const spent = (before, after) => [...after].reduce((sum, [pid, cpu]) => sum + cpu - (before.get(pid) ?? 0), 0);

function childUse(pid, parent) {
  try {
    const fields = statOf(pid);
    return fields[1] === parent ? [[pid, cpuIn(fields)]] : [];
  } catch {
    return [];
  }
}
