import { contextBridge } from 'electron';

contextBridge.exposeInMainWorld('standpoint', {});
