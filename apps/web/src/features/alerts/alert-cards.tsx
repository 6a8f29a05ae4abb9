import { routes } from '@postern/contracts';
import type { Alert } from '@postern/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import { alertsQuery } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { RiskMark } from '../../ui/risk-mark.tsx';
import styles from './alert-cards.module.css';

/** Cards on screen at once; the rest is counted. */
const SHOWN = 2;

/** A dangerous message has arrived: one card, with the reason, until somebody has dealt with it. */
export function AlertCards(): React.JSX.Element {
  const { data: alerts = [] } = useQuery(alertsQuery);
  return (
    <div className={styles['stack']} role="region" aria-label="Alerts">
      {alerts.slice(0, SHOWN).map((alert) => (
        <AlertCard key={alert.id} alert={alert} />
      ))}
      {alerts.length > SHOWN && <p className={styles['more']}>and {alerts.length - SHOWN} more</p>}
    </div>
  );
}

function AlertCard({ alert }: { readonly alert: Alert }): React.JSX.Element {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { mutate: dismiss } = useMutation({
    mutationFn: () => call(routes.dismissAlert, { params: { alertId: alert.id } }),
    onMutate: () => {
      client.setQueryData(alertsQuery.queryKey, (known) => known?.filter(({ id }) => id !== alert.id));
    },
    onSettled: () => client.invalidateQueries({ queryKey: alertsQuery.queryKey }),
  });
  const open = (): void => {
    dismiss();
    void navigate({ to: '/inbox/$locationId', params: { locationId: alert.locationId } });
  };
  return (
    <div className={styles['card']} role="alert">
      <RiskMark risk="dangerous" size={20} />
      <div className={styles['words']}>
        <p className={styles['title']}>Don’t trust “{alert.subject || 'a new message'}”</p>
        <p>{alert.summary}</p>
        <div className={styles['actions']}>
          <Button onClick={open}>Look at it</Button>
          <Button
            look="quiet"
            onClick={() => {
              dismiss();
            }}
          >
            Dismiss
          </Button>
        </div>
      </div>
    </div>
  );
}
