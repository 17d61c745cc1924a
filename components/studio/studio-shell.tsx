import type { ReactNode } from 'react';
import { MapWindow } from '../controls/map-window';
import styles from './studio-shell.module.css';

interface Props {
  top: ReactNode;
  map: ReactNode;
  /** The plan as a whole. */
  plan: ReactNode;
  /** The selected group. */
  group: ReactNode;
  /** Below the group: what is done with the plan, and the plans that compete with it. */
  plans?: ReactNode;
  buttons: ReactNode;
  notices: ReactNode;
  /** On a phone: the plan and the group, one at a time. */
  sheet: ReactNode;
}

/** Where things stand in the studio: the map fills the window, the plan on its left, its group on the right. */
export function StudioShell(props: Props) {
  return (
    <MapWindow top={props.top} map={props.map} notices={props.notices}>
      <div className={styles.plan}>{props.plan}</div>
      <div className={styles.side}>
        <div className={styles.group}>{props.group}</div>
        {props.plans && <div className={styles.plans}>{props.plans}</div>}
      </div>
      <div className={styles.buttons}>{props.buttons}</div>
      {props.sheet}
    </MapWindow>
  );
}
