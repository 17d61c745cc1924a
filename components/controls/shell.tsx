import type { ReactNode } from 'react';
import { MapWindow } from './map-window';
import styles from './shell.module.css';

interface Props {
  top: ReactNode;
  map: ReactNode;
  measure: ReactNode;
  legend: ReactNode;
  panel: ReactNode;
  time: ReactNode;
  buttons: ReactNode;
  notices: ReactNode;
  /** Covers the map: its table twin. */
  table: ReactNode;
  /** On a big screen, what is told beside the map; cards and choices are then away. */
  big?: ReactNode;
}

/** Where things stand: the map fills the window, a few cards float on it, each with one job. */
export function Shell(props: Props) {
  const big = props.big ? '' : undefined;
  return (
    <MapWindow top={!props.big && props.top} map={props.map} notices={props.notices}>
      <div className={styles.left} data-big={big}>
        {props.big ? (
          <div className={styles.big}>{props.big}</div>
        ) : (
          <div className={styles.measure}>{props.measure}</div>
        )}
        <div className={styles.legend}>{props.legend}</div>
      </div>
      {!props.big && <div className={styles.panel}>{props.panel}</div>}
      <div className={styles.time} data-big={big}>
        {props.time}
      </div>
      {!props.big && <div className={styles.buttons}>{props.buttons}</div>}
      {props.table && <div className={styles.table}>{props.table}</div>}
    </MapWindow>
  );
}
