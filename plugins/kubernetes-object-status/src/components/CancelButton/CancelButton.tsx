import { useApi } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
  TextField,
} from '@backstage/ui';
import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useState } from 'react';
import { objectStatusApiRef } from '../../api/ObjectStatusApi';
import { Texts, useTexts } from '../../hooks/useTexts';
import { Failure, failureOf } from '../../views/failure';

interface Props {
  execution: Execution;
  /** Title of the execution as the page heads it. */
  title: string;
  onCancelled: () => void;
}

/**
 * Cancels a running execution after asking; absent for who may not.
 *
 * @internal
 */
export function CancelButton({ execution, title, onCancelled }: Props) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const isRunning = execution.state !== 'Finished';
  if (!isRunning || !execution.allowedActions.includes('cancel')) return null;
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        destructive
        onPress={() => setIsOpen(true)}
      >
        {t('header.cancel')}
      </Button>
      <Dialog isOpen={isOpen} onOpenChange={setIsOpen} width={480}>
        <CancelForm
          id={execution.id}
          title={title}
          onClose={() => setIsOpen(false)}
          onCancelled={onCancelled}
        />
      </Dialog>
    </>
  );
}

function CancelForm(props: {
  id: string;
  title: string;
  onClose: () => void;
  onCancelled: () => void;
}) {
  const texts = useTexts();
  const { t } = texts;
  const api = useApi(objectStatusApiRef);
  const [reason, setReason] = useState('');
  const [isPending, setIsPending] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  async function confirm() {
    setIsPending(true);
    setFailure(undefined);
    try {
      await api.cancelExecution(props.id, reason.trim());
      props.onCancelled();
      props.onClose();
    } catch (error) {
      setFailure(failureOf(error));
      setIsPending(false);
    }
  }

  return (
    <>
      <DialogHeader>{t('cancel.title', { title: props.title })}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          <Text as="p">{t('cancel.text')}</Text>
          <TextField
            label={t('cancel.reason')}
            value={reason}
            onChange={setReason}
            maxLength={500}
          />
          {failure && (
            <Alert
              status="danger"
              icon
              role="alert"
              title={failureWords(failure, texts)}
            />
          )}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={props.onClose}>
          {t('cancel.keep')}
        </Button>
        <Button
          variant="primary"
          destructive
          isPending={isPending}
          onPress={confirm}
        >
          {t('cancel.confirm')}
        </Button>
      </DialogFooter>
    </>
  );
}

function failureWords(failure: Failure, { t }: Texts): string {
  switch (failure.type) {
    case 'unreachable':
      return t('cancel.unreachable');
    case 'failed':
      return t('cancel.failed', { status: String(failure.status) });
    default:
      return t('cancel.refused');
  }
}
