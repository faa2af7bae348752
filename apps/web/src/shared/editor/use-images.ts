import type { File as StoredFile } from '@ruche/contracts';
import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useUploads } from '../uploads/use-uploads';

/** Images and, in long texts, other files on their way into the text. Each goes where it was dropped, wherever that place has moved to by then. */
export function useImages(editor: RefObject<Editor | null>, onlyImages: boolean) {
  const places = useRef(new Map<string, number>());
  const [refused, setRefused] = useState(false);
  const { uploads, add, retry, remove, busy } = useUploads((file, key) => {
    const at = places.current.get(key);
    places.current.delete(key);
    if (editor.current) insert(editor.current, file, at);
  });
  useEffect(() => {
    const made = editor.current;
    const follow = ({ transaction }: { transaction: Transaction }) => {
      for (const [key, at] of places.current) places.current.set(key, transaction.mapping.map(at));
    };
    made?.on('transaction', follow);
    return () => {
      made?.off('transaction', follow);
    };
  }, [editor]);
  return {
    uploads,
    retry,
    remove,
    busy,
    refused,
    add: (files: File[], at: number | null = null) => {
      const taken = onlyImages ? files.filter(({ type }) => type.startsWith('image/')) : files;
      setRefused(taken.length < files.length);
      const place = at ?? editor.current?.state.selection.to;
      for (const key of add(taken)) if (place !== undefined) places.current.set(key, place);
    },
  };
}

function insert(editor: Editor, file: StoredFile, at: number | undefined): void {
  const end = editor.state.doc.content.size;
  const content =
    file.width === null
      ? { type: 'file', attrs: { src: file.url, name: file.name, size: file.size } }
      : { type: 'image', attrs: { src: file.url, fileId: file.id, alt: null, width: file.width, height: file.height } };
  editor
    .chain()
    .insertContentAt(Math.min(at ?? end, end), content)
    .run();
}
