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

/** CPU seconds of all processes of the server that a backend belongs to, as far as they are still there; 0 without /proc. */
export function serverUse(backend) {
  try {
    const postmaster = statOf(backend)[1];
    return readdirSync('/proc').reduce((sum, pid) => sum + (/^\d+$/.test(pid) ? childUse(pid, postmaster) : 0), 0);
  } catch {
    return 0;
  }
}

function childUse(pid, parent) {
  try {
    const fields = statOf(pid);
    return fields[1] === parent ? cpuIn(fields) : 0;
  } catch {
    return 0;
  }
}
