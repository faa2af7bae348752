import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { toast } from '../shared/toasts/toast';
import { useShellWords } from './words';

/** Says that one got a badge, and leads to it. */
export function useBadgeToast(): () => void {
  const t = useShellWords();
  const navigate = useNavigate();
  return useCallback(
    () => toast(t('badge.got'), { tone: 'good', action: { label: t('badge.see'), run: () => void navigate('/recognition/badges') } }),
    [t, navigate],
  );
}
