import { fileLimits, files, type File as StoredFile } from '@ruche/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem, asProblem } from '../../platform/problem';
import { problemSentence } from '../../platform/problem-words';
import { randomId } from '../../platform/random-id';
import { upload } from '../../platform/upload';

export interface Upload {
  key: string;
  file: File;
  /** Address of the picture on this device, null for what is no picture. */
  preview: string | null;
  /** 0 to 1. */
  part: number;
  /** Why it failed, as a sentence. */
  error: string | null;
}

/** Sends files one by one with progress; what failed stays until it is tried again or taken away. */
export function useUploads(onDone: (file: StoredFile, key: string) => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const running = useRef(new Map<string, AbortController>());
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  useEffect(() => {
    const all = running.current;
    return () => {
      for (const controller of all.values()) controller.abort();
    };
  }, []);

  const change = useCallback(
    (key: string, patch: Partial<Upload>) => setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...patch } : one))),
    [],
  );
  const remove = useCallback((key: string) => {
    running.current.get(key)?.abort();
    running.current.delete(key);
    setUploads((all) => all.filter((one) => one.key !== key || forget(one)));
  }, []);
  const send = useCallback(
    async (key: string, file: File) => {
      const controller = new AbortController();
      running.current.set(key, controller);
      change(key, { error: null, part: 0 });
      try {
        if (file.size > fileLimits.bytes) throw new ApiProblem('too_large', 413);
        const stored = await upload(files.upload, file, { signal: controller.signal, onProgress: (part) => change(key, { part }) });
        remove(key);
        done.current(stored, key);
      } catch (error) {
        if (asProblem(error).code !== 'aborted') change(key, { error: problemSentence(error) });
      } finally {
        running.current.delete(key);
      }
    },
    [change, remove],
  );
  /** Begins to send; answers the keys, in the order of the files. */
  const add = useCallback(
    (list: File[]): string[] => {
      const fresh = list.map(
        (file): Upload => ({
          key: randomId(),
          file,
          preview: file.type.startsWith('image/') ? URL.createObjectURL(file) : null,
          part: 0,
          error: null,
        }),
      );
      setUploads((all) => [...all, ...fresh]);
      for (const { key, file } of fresh) void send(key, file);
      return fresh.map(({ key }) => key);
    },
    [send],
  );
  const retry = useCallback((one: Upload) => void send(one.key, one.file), [send]);
  return { uploads, add, retry, remove, busy: uploads.some(({ error }) => error === null) };
}

/** Always false, so that it can end a filter. */
function forget({ preview }: Upload): false {
  if (preview) URL.revokeObjectURL(preview);
  return false;
}
