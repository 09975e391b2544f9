import { Link, VisuallyHidden } from '@backstage/ui';
import { RiExternalLinkLine } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import { safeHttpUrl } from '../../views/safeHttpUrl';
import styles from './ExternalLink.module.css';

interface Props {
  href?: string;
  text: string;
  /** Whether Tab comes to it; in a tree only where the keyboard is. */
  isReachable?: boolean;
}

/**
 * A link out of the portal, or just its text if the address is none that a
 * browser may be sent to.
 *
 * @internal
 */
export function ExternalLink(props: Props) {
  const { t } = useTexts();
  const { isReachable = true } = props;
  const href = safeHttpUrl(props.href);
  if (href === undefined) return <>{props.text}</>;
  return (
    <Link
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      standalone
      className={styles.link}
      {...(isReachable ? {} : { tabIndex: -1 })}
    >
      {props.text}
      <RiExternalLinkLine size={12} aria-hidden className={styles.icon} />
      <VisuallyHidden>{t('header.opensInNewTab')}</VisuallyHidden>
    </Link>
  );
}
