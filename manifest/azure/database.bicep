// PostgreSQL that is signed in to by Entra ID alone: there is no password to lose.
param name string
param location string
param sku object
param backupDays int
param subnetId string
param privateDnsZoneId string

@description('Object id of the identity that the bot runs as.')
param principalId string

@description('Its name, which is the name of its role in the database.')
param principalName string

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: name
  location: location
  sku: sku
  properties: {
    version: '16'
    createMode: 'Default'
    authConfig: {
      activeDirectoryAuth: 'Enabled'
      passwordAuth: 'Disabled'
      tenantId: tenant().tenantId
    }
    storage: {
      storageSizeGB: 32
      autoGrow: 'Enabled'
    }
    backup: {
      backupRetentionDays: backupDays
      geoRedundantBackup: 'Disabled'
    }
    highAvailability: {
      mode: 'Disabled'
    }
    network: {
      delegatedSubnetResourceId: subnetId
      privateDnsZoneArmResourceId: privateDnsZoneId
    }
  }

  resource administrator 'administrators' = {
    name: principalId
    properties: {
      principalName: principalName
      principalType: 'ServicePrincipal'
      tenantId: tenant().tenantId
    }
  }

  resource database 'databases' = {
    name: 'utblick'
    properties: {
      charset: 'UTF8'
      collation: 'en_US.utf8'
    }
    // One change of a server at a time.
    dependsOn: [
      administrator
    ]
  }
}

output host string = server.properties.fullyQualifiedDomainName
output database string = server::database.name
