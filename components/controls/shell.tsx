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
}

/** Where things stand: the map fills the window, a few cards float on it, each with one job. */
export function Shell(props: Props) {
  return (
    <MapWindow top={props.top} map={props.map} notices={props.notices}>
      <div className={styles.measure}>{props.measure}</div>
      <div className={styles.legend}>{props.legend}</div>
      <div className={styles.panel}>{props.panel}</div>
      <div className={styles.time}>{props.time}</div>
      <div className={styles.buttons}>{props.buttons}</div>
      {props.table && <div className={styles.table}>{props.table}</div>}
    </MapWindow>
  );
}
