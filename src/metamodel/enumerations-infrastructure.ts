import { enumeration } from "./define/index.js";

/** Values of the analysts' AS-IS workbook of infrastructure and of the SIA-SPBE forms. */
export const InfrastructureType = enumeration(
  "InfrastructureType",
  "Type of infrastructure: the twelve objects of the domain.",
  {
    CLOUD: "Komputasi Awan",
    SERVER: "Perangkat Keras Server",
    PERIPHERAL: "Perangkat Keras Periferal",
    STORAGE: "Media Penyimpanan",
    NETWORK_DEVICE: "Perangkat Keras Jaringan",
    SECURITY_DEVICE: "Perangkat Keras Keamanan",
    OPERATING_SYSTEM: "Perangkat Lunak Sistem Operasi",
    DATABASE_SOFTWARE: "Perangkat Lunak Basis Data",
    UTILITY_SOFTWARE: "Perangkat Lunak Utilitas",
    GOVERNMENT_INTRANET: "Jaringan Intra Pemerintah",
    SERVICE_LINK: "Sistem Penghubung Layanan",
    COMPUTING_FACILITY: "Fasilitas Komputasi",
  },
);

export const OwnershipStatus = enumeration("OwnershipStatus", "Type of owner.", {
  OWN: "Milik Sendiri",
  THIRD_PARTY: "Milik Pihak Ketiga",
  STATE_COMPANY: "BUMN",
  DOMESTIC_PRIVATE: "Swasta Dalam Negeri",
  FOREIGN_PRIVATE: "Swasta Luar Negeri",
  OTHER_GOVERNMENT: "Instansi Pemerintah Lain",
});

export const CloudServiceModel = enumeration("CloudServiceModel", "Service model of a cloud.", {
  SAAS: "SaaS",
  PAAS: "PaaS",
  IAAS: "IaaS",
  OTHER: "Lainnya",
});

export const ServerForm = enumeration("ServerForm", "Form of a server: a machine or a share of one.", {
  PHYSICAL: "Fisik",
  VIRTUAL: "Virtual",
});

export const ServerUsage = enumeration("ServerUsage", "Use of a server.", {
  APPLICATION: "Server Aplikasi",
  DATABASE: "Server Basis Data",
  WEB: "Server Web",
  FILE: "Server Berkas",
  MAIL: "Server Surel",
  OTHER: "Lainnya",
});

export const ProcessorClass = enumeration("ProcessorClass", "Capacity of the processor.", {
  LOW_END: "Kelas Bawah",
  MID_RANGE: "Kelas Menengah",
  HIGH_END: "Kelas Atas",
});

export const StorageTechnique = enumeration("StorageTechnique", "Combination of disks.", {
  NONE: "Tanpa RAID",
  RAID_0: "RAID 0",
  RAID_1: "RAID 1",
  RAID_5: "RAID 5",
  RAID_6: "RAID 6",
  RAID_10: "RAID 10",
});

export const SharingMethod = enumeration("SharingMethod", "Method of access to storage.", {
  DAS: "DAS",
  NAS: "NAS",
  SAN: "SAN",
});

export const NetworkDeviceType = enumeration("NetworkDeviceType", "Type of network or communication device.", {
  ROUTER: "Router",
  SWITCH: "Switch",
  MULTILAYER_SWITCH: "Multilayer Switch",
  WIRELESS_EQUIPMENT: "Perangkat Nirkabel",
  OTHER: "Lainnya",
});

export const SecurityDeviceType = enumeration("SecurityDeviceType", "Type of security device.", {
  FIREWALL: "Firewall",
  WEB_APPLICATION_FIREWALL: "Web Application Firewall",
  INTRUSION_PREVENTION: "Sistem Pencegah Penyusupan",
  OTHER: "Lainnya",
});

export const NetworkType = enumeration("NetworkType", "Reach of a network.", {
  LAN: "LAN",
  MAN: "MAN",
  WAN: "WAN",
  VPN: "VPN",
  OTHER: "Lainnya",
});

export const TransmissionMedium = enumeration("TransmissionMedium", "Transmission medium of a network.", {
  FIBER_OPTIC: "Serat Optik",
  RADIO: "Radio",
  COPPER: "Kabel Tembaga",
  SATELLITE: "Satelit",
  OTHER: "Lainnya",
});

export const FacilityType = enumeration("FacilityType", "Use of a computing facility.", {
  DATA_CENTRE: "Pusat Data",
  COMPUTING_CENTRE: "Pusat Komputasi",
  CONTROL_CENTRE: "Pusat Kendali",
});

export const FacilityTier = enumeration("FacilityTier", "Tier of a computing facility.", {
  TIER_1: "Tier 1",
  TIER_2: "Tier 2",
  TIER_3: "Tier 3",
  TIER_4: "Tier 4",
});

export const AccessControl = enumeration("AccessControl", "Access control of a computing facility.", {
  BIOMETRIC: "Biometrik",
  NON_BIOMETRIC: "Nonbiometrik",
});
