import { Tooltip } from '@mantine/core';
import '@mantine/core/styles/Tooltip.layer.css';
import { useEffect } from 'react';

interface TipPanelProps {
  target: Element;
  label: string;
  onClose: () => void;
}

/** What `Tip` shows once it is asked for. */
export default function TipPanel({ target, label, onClose }: TipPanelProps) {
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && onClose();
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onClose]);
  return <Tooltip opened label={label} target={target as HTMLElement} withinPortal multiline maw={280} aria-hidden />;
}
