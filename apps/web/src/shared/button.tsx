import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';

export { Button };

type LinkButtonProps = ButtonProps &
  Pick<LinkProps, 'to' | 'state' | 'replace' | 'title' | 'aria-label'> & { children: ReactNode; 'data-hotkey'?: string };

/** A link that looks like a button: `variant="filled"` (ink) by default, `variant="default"` with a hairline. */
export function LinkButton({ children, ...rest }: LinkButtonProps) {
  return (
    <Button component={Link} {...rest}>
      {children}
    </Button>
  );
}
