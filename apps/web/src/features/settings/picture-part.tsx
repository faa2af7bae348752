import { fileLimits, files, type Me } from '@ruche/contracts';
import { useEffect, useRef, useState } from 'react';
import { useFormats } from '../../platform/formats';
import { problemSentence } from '../../platform/problem-words';
import { upload } from '../../platform/upload';
import { Button } from '../../shared/button';
import { Icon } from '../../shared/icons/icon';
import { Avatar } from '../../shared/people/avatar';
import { toast } from '../../shared/toasts/toast';
import styles from './settings.module.css';
import { useSaveMe } from './use-save-me';
import { useSettingsWords } from './words';

const accepted = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'];
type Progress = { url: string; part: number } | null;

/** My picture: shown while it travels, round as it will be, kept as soon as it has arrived. */
export function PicturePart({ me }: { me: Me }) {
  const t = useSettingsWords();
  const { size, percent } = useFormats();
  const box = useRef<HTMLInputElement>(null);
  const [progress, setProgress] = useState<Progress>(null);
  const [problem, setProblem] = useState('');
  const save = useSaveMe(me);
  const preview = progress?.url;
  useEffect(() => {
    if (preview) return () => URL.revokeObjectURL(preview);
  }, [preview]);
  const take = async (file: File) => {
    setProblem('');
    if (!accepted.includes(file.type)) return setProblem(t('picture.type'));
    if (file.size > fileLimits.bytes) return setProblem(t('picture.size', { most: size(fileLimits.bytes) }));
    const url = URL.createObjectURL(file);
    setProgress({ url, part: 0 });
    try {
      const { id } = await upload(files.upload, file, { onProgress: (part) => setProgress({ url, part }) });
      await save.mutateAsync({ avatarFileId: id });
      toast(t('picture.done'), { tone: 'good' });
    } catch (error) {
      setProblem(problemSentence(error));
    } finally {
      setProgress(null);
    }
  };
  return (
    <section className={styles.picture} aria-label={t('picture.title')}>
      <span className={styles.face} data-busy={progress !== null || undefined}>
        <Avatar person={progress ? { ...me, avatarUrl: progress.url } : me} size="xxl" />
      </span>
      <div>
        <input
          ref={box}
          type="file"
          hidden
          accept={accepted.join(',')}
          aria-label={t('picture.choose')}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            currentTarget.value = '';
            if (file) void take(file);
          }}
        />
        <div className={styles.buttons}>
          <Button
            variant="default"
            leftSection={<Icon name="camera" size={17} />}
            disabled={progress !== null}
            onClick={() => box.current?.click()}
          >
            {t(me.avatarUrl ? 'picture.change' : 'picture.choose')}
          </Button>
          {me.avatarUrl && (
            <Button
              variant="subtle"
              disabled={progress !== null || save.isPending}
              onClick={() => save.mutate({ avatarFileId: null }, { onError: (error) => setProblem(problemSentence(error)) })}
            >
              {t('picture.remove')}
            </Button>
          )}
        </div>
        <p className="small" role="status">
          {progress ? t('picture.sending', { part: percent(progress.part) }) : t('picture.hint')}
        </p>
        <p className={styles.mistake} role="alert">
          {problem}
        </p>
      </div>
    </section>
  );
}
