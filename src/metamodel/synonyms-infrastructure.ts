/** Synonyms for the values of `enumerations-infrastructure.ts`, in a separate file because of their length. */
import { synonyms } from "./define/index.js";
import * as values from "./enumerations-infrastructure.js";

synonyms(values.InfrastructureType, {
  SERVER: ["Perangkat Server"],
  PERIPHERAL: ["Periferal", "Perangkat Periferal"],
  STORAGE: ["Penyimpanan Data"],
  NETWORK_DEVICE: ["Perangkat Jaringan"],
  SECURITY_DEVICE: ["Perangkat Keamanan"],
  OPERATING_SYSTEM: ["Sistem Operasi"],
  DATABASE_SOFTWARE: ["Basis Data", "DBMS", "Perangkat Lunak Database"],
  UTILITY_SOFTWARE: ["Utilitas", "Perangkat Lunak Utility"],
  GOVERNMENT_INTRANET: ["Jaringan Intra", "JIP", "JIPPD", "Intranet Pemerintah"],
  SERVICE_LINK: ["SPL", "SPLP", "Sistem Penghubung Layanan Pemerintah"],
});

synonyms(values.OwnershipStatus, {
  OWN: ["Sendiri"],
  THIRD_PARTY: ["Pihak Ketiga"],
  STATE_COMPANY: ["Badan Usaha Milik Negara"],
  OTHER_GOVERNMENT: ["Instansi Lain", "Pemerintah Lain"],
});

synonyms(values.CloudServiceModel, {
  SAAS: ["Software as a Service"],
  PAAS: ["Platform as a Service"],
  IAAS: ["Infrastructure as a Service"],
  OTHER: ["Lain-lain"],
});

synonyms(values.ServerForm, {
  PHYSICAL: ["Server Fisik", "Bare Metal"],
  VIRTUAL: ["Server Virtual", "Mesin Virtual", "Virtual Machine", "VM", "VPS"],
});

synonyms(values.ServerUsage, {
  APPLICATION: ["Aplikasi", "Application Server"],
  DATABASE: ["Basis Data", "Server Database", "Database Server"],
  WEB: ["Web Server"],
  FILE: ["Server File", "File Server", "Berkas"],
  MAIL: ["Server Email", "Server Mail", "Mail Server", "Surel", "Email"],
  OTHER: ["Lain-lain"],
});

synonyms(values.ProcessorClass, {
  LOW_END: ["Low End"],
  MID_RANGE: ["Mid Range"],
  HIGH_END: ["High End"],
});

synonyms(values.StorageTechnique, {
  NONE: ["Non RAID", "No RAID", "Tidak Memakai RAID"],
});

synonyms(values.SharingMethod, {
  DAS: ["Direct Attached Storage"],
  NAS: ["Network Attached Storage"],
  SAN: ["Storage Area Network"],
});

synonyms(values.NetworkDeviceType, {
  MULTILAYER_SWITCH: ["Layer 3 Switch", "L3 Switch", "Switch Layer 3"],
  WIRELESS_EQUIPMENT: ["Wireless Equipment", "Wireless", "Nirkabel", "Access Point", "Wi-Fi"],
  OTHER: ["Lain-lain"],
});

synonyms(values.SecurityDeviceType, {
  WEB_APPLICATION_FIREWALL: ["WAF"],
  INTRUSION_PREVENTION: ["IPS", "Intrusion Prevention System"],
  OTHER: ["Lain-lain"],
});

synonyms(values.NetworkType, {
  LAN: ["Local Area Network"],
  MAN: ["Metropolitan Area Network"],
  WAN: ["Wide Area Network"],
  VPN: ["Virtual Private Network"],
  OTHER: ["Lain-lain"],
});

synonyms(values.TransmissionMedium, {
  FIBER_OPTIC: ["Fiber Optic", "Fiber", "FO", "Fibre Optic", "Fiber Optik", "Kabel Fiber Optik"],
  RADIO: ["Gelombang Radio", "Radio Link"],
  COPPER: ["Tembaga", "UTP", "Kabel UTP"],
  SATELLITE: ["VSAT"],
  OTHER: ["Lain-lain"],
});

synonyms(values.FacilityType, {
  DATA_CENTRE: ["Data Center"],
  COMPUTING_CENTRE: ["Computing Center"],
  CONTROL_CENTRE: ["Control Center", "Command Center"],
});

synonyms(values.FacilityTier, {
  TIER_1: ["Tier I"],
  TIER_2: ["Tier II"],
  TIER_3: ["Tier III"],
  TIER_4: ["Tier IV"],
});

synonyms(values.AccessControl, {
  BIOMETRIC: ["Biometric"],
  NON_BIOMETRIC: ["Non Biometric"],
});
